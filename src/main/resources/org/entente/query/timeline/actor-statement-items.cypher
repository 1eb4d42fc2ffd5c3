MATCH (:Actor {code: $actor})<-[:FOR|ABOUT]-(s:Statement)
WHERE ($from IS NULL OR s.latest IS NULL OR s.latest >= $from)
  AND ($to IS NULL OR s.earliest IS NULL OR s.earliest <= $to)
  AND coalesce(s.confidence, 1.0) >= $least
WITH DISTINCT s
MATCH (s)-[:IN]->(a:Article)
OPTIONAL MATCH (a)-[:FROM]->(p:Publisher)
OPTIONAL MATCH (who:Speaker)-[:SAID]->(s)
OPTIONAL MATCH (s)-[:AS]->(o:Office)
RETURN s.id AS id, s.position AS position, s.country AS actor, coalesce(s.about, []) AS recipients,
  s.speaker AS by, who.name AS who, o.title AS role, s.earliest AS earliest, s.latest AS latest, s.basis AS basis,
  s.confidence AS confidence, s.quote AS quote,
  a.id AS article, a.title AS title, a.url AS url, p.name AS publisher, coalesce(s.country = $actor, false) AS own
