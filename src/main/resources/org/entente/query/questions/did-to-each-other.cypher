// What did two actors do to each other between two days, and who says so?
// @param actor actor dyad.actor: one of them
// @param other actor dyad.other: the other one
// @param from date open: the first day
// @param to date open: the last day
// @example actor=CHN other=RUS from=2024-01-01
WITH CASE WHEN $actor < $other THEN $actor + '-' + $other ELSE $other + '-' + $actor END AS key
MATCH (:Dyad {key: key})<-[:BETWEEN]-(e:Event)-[:IN]->(a:Article)
WHERE ($from IS NULL OR e.latest IS NULL OR e.latest >= $from)
  AND ($to IS NULL OR e.earliest IS NULL OR e.earliest <= $to)
RETURN e.earliest AS earliest, e.latest AS latest, CASE WHEN ($from IS NULL OR e.earliest >= $from) AND ($to IS NULL OR e.latest <= $to)
    THEN 'certain' ELSE 'possible' END AS within,
  e.actor AS actor, e.type AS did, e.recipient AS recipient, e.status AS status, e.by AS by,
  e.strength AS strength, e.quote AS quote, a.id AS article
ORDER BY coalesce(latest, earliest), earliest, article, e.position
