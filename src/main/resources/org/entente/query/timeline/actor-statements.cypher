MATCH (:Actor {code: $actor})<-[:FOR|ABOUT]-(s:Statement)
WHERE ($from IS NULL OR s.latest IS NULL OR s.latest >= $from)
  AND ($to IS NULL OR s.earliest IS NULL OR s.earliest <= $to)
  AND coalesce(s.confidence, 1.0) >= $least
WITH DISTINCT s
RETURN coalesce(s.country = $actor, false) AS own, s.earliest AS earliest, s.latest AS latest,
  count(*) AS count
