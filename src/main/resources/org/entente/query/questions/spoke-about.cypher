// Who spoke for one actor about another between two days, and in which words?
// @param actor actor dyad.actor: whom the statements speak for
// @param other actor dyad.other: whom they are about
// @param from date open: the first day
// @param to date open: the last day
// @example actor=CHN other=RUS from=2024-04-01 to=2024-07-31
WITH CASE WHEN $actor < $other THEN $actor + '-' + $other ELSE $other + '-' + $actor END AS key
MATCH (:Dyad {key: key})<-[:BETWEEN]-(s:Statement)-[:IN]->(a:Article)
WHERE s.country = $actor
  AND ($from IS NULL OR s.latest IS NULL OR s.latest >= $from)
  AND ($to IS NULL OR s.earliest IS NULL OR s.earliest <= $to)
OPTIONAL MATCH (s)-[:AS]->(o:Office)
RETURN s.earliest AS earliest, s.latest AS latest, CASE WHEN ($from IS NULL OR s.earliest >= $from) AND ($to IS NULL OR s.latest <= $to)
    THEN 'certain' ELSE 'possible' END AS within,
  s.speaker AS speaker, o.title AS role, s.quote AS quote, a.id AS article
ORDER BY coalesce(latest, earliest), earliest, article, s.position
