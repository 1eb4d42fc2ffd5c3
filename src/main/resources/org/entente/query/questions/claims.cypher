// What does one actor say that it did to another, against what the other one, third parties and
// journalists say that it did?
// @param actor actor dyad.actor: who did it
// @param other actor dyad.other: to whom
// @example actor=CHN other=RUS
WITH CASE WHEN $actor < $other THEN $actor + '-' + $other ELSE $other + '-' + $actor END AS key
MATCH (:Dyad {key: key})<-[:BETWEEN]-(e:Event)-[:IN]->(a:Article)
WHERE e.actor = $actor OR e.type IN ['meet', 'call', 'agree', 'cooperate', 'trade', 'ally']
OPTIONAL MATCH (e)-[:CLAIMED_IN]->(s:Statement)
WITH e, a, coalesce(s.country, head(COLLECT {
  MATCH (a)<-[:IN]-(t:Statement) WHERE t.speaker = e.by
  RETURN t.country AS country ORDER BY country LIMIT 1 })) AS country
RETURN e.type AS did, e.status AS status,
  CASE WHEN e.by IS NULL THEN 'journalist'
    WHEN country = $actor THEN 'itself'
    WHEN country = $other THEN 'the other'
    ELSE 'a third party' END AS said_by,
  e.by AS by, e.earliest AS earliest, e.latest AS latest, e.quote AS quote, a.id AS article
ORDER BY did, status, said_by, coalesce(latest, earliest), earliest, article, e.position
