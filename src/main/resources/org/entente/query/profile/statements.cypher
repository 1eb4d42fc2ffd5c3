// What a person said alone or with others.
MATCH (x:Person {key: $key})
CALL (x) {
  MATCH (x)-[:SAID]->(s:Statement) RETURN s
  UNION
  MATCH (x)<-[:HAS]-(:Group)-[:SAID]->(s:Statement) RETURN s
}
MATCH (s)-[:IN]->(a:Article)
OPTIONAL MATCH (a)-[:FROM]->(p:Publisher)
OPTIONAL MATCH (s)-[:AS]->(o:Office)
RETURN s.id AS id, s.earliest AS earliest, s.latest AS latest, s.basis AS basis, s.mode AS mode,
  s.speaker AS speaker, s.mention AS mention, s.cue AS cue, s.content AS content,
  s.quote AS quote, s.country AS country, coalesce(s.about, []) AS about, o.title AS role,
  a.id AS article, p.name AS publisher
ORDER BY coalesce(s.latest, s.earliest, date('9999-12-31')), s.earliest, a.id, s.position
