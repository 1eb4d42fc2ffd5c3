MATCH (:Dyad {key: $dyad})<-[:BETWEEN]-(e:Event)
WHERE ($from IS NULL OR e.latest IS NULL OR e.latest >= $from)
  AND ($to IS NULL OR e.earliest IS NULL OR e.earliest <= $to)
  AND coalesce(e.confidence, 1.0) >= $least
  AND ($claimed IS NULL OR $claimed = (e.by IS NOT NULL))
MATCH (e)-[:IN]->(a:Article)
OPTIONAL MATCH (a)-[:FROM]->(p:Publisher)
RETURN e.id AS id, e.position AS position, e.actor AS actor, e.type AS type,
  [e.recipient] AS recipients, e.status AS status, e.by AS by, e.strength AS strength, e.confidence AS confidence,
  e.earliest AS earliest, e.latest AS latest, e.basis AS basis, e.quote AS quote, a.id AS article,
  a.title AS title, a.url AS url, p.name AS publisher
