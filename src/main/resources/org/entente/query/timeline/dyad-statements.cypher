MATCH (:Dyad {key: $dyad})<-[:BETWEEN]-(s:Statement)
WHERE ($from IS NULL OR s.latest IS NULL OR s.latest >= $from)
  AND ($to IS NULL OR s.earliest IS NULL OR s.earliest <= $to)
  AND coalesce(s.confidence, 1.0) >= $least
RETURN s.country = $actor AS own, s.earliest AS earliest, s.latest AS latest, count(*) AS count
