// What did two actors say about each other between two days?
// @param actor actor dyad.actor: one of them
// @param other actor dyad.other: the other one
// @param from date open: the first day
// @param to date open: the last day
// @example actor=CHN other=RUS
WITH CASE WHEN $actor < $other THEN $actor + '-' + $other ELSE $other + '-' + $actor END AS key
MATCH (:Dyad {key: key})<-[:BETWEEN]-(s:Statement)-[:IN]->(a:Article)
WHERE ($from IS NULL OR s.latest IS NULL OR s.latest >= $from)
  AND ($to IS NULL OR s.earliest IS NULL OR s.earliest <= $to)
RETURN s.earliest AS earliest, s.latest AS latest, CASE WHEN ($from IS NULL OR s.earliest >= $from) AND ($to IS NULL OR s.latest <= $to)
    THEN 'certain' ELSE 'possible' END AS within,
  s.country AS actor, s.speaker AS speaker, s.quote AS quote, a.id AS article
ORDER BY coalesce(latest, earliest), earliest, article, s.position
