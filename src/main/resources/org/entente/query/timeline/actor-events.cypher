MATCH (:Actor {code: $actor})<-[:ACTOR|RECIPIENT]-(e:Event)
WHERE ($from IS NULL OR e.latest IS NULL OR e.latest >= $from)
  AND ($to IS NULL OR e.earliest IS NULL OR e.earliest <= $to)
  AND coalesce(e.confidence, 1.0) >= $least
  AND ($claimed IS NULL OR $claimed = (e.by IS NOT NULL))
RETURN e.type AS type, e.status AS status, e.by IS NOT NULL AS claimed, e.strength AS strength,
  e.earliest AS earliest, e.latest AS latest, count(*) AS count
