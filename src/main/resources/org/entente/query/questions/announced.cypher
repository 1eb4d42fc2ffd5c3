// What was announced or called for between two actors, and was it reported done, or denied, later?
// @param actor actor dyad.actor: one of them
// @param other actor dyad.other: the other one
// @example actor=CHN other=RUS
WITH CASE WHEN $actor < $other THEN $actor + '-' + $other ELSE $other + '-' + $actor END AS key
MATCH (:Dyad {key: key})<-[:BETWEEN]-(e:Event)-[:IN]->(a:Article)
WHERE e.status IN ['planned', 'called-for', 'happened', 'denied']
WITH e, a ORDER BY e.earliest, e.latest, a.id, e.position
WITH e.type AS type, CASE
    WHEN e.type IN ['meet', 'call', 'agree', 'cooperate', 'trade', 'ally'] THEN ''
    ELSE e.actor END AS actor, collect({event: e, article: a, announced: e.status IN
    ['planned', 'called-for'], from: e.earliest, after: coalesce(e.earliest, e.latest),
    published: a.published, id: a.id}) AS found
WITH [x IN found WHERE x.announced] AS announced,
  [x IN found WHERE NOT x.announced AND x.from IS NOT NULL] AS reported
UNWIND announced AS x
WITH x.event AS e, x.article AS a, head([y IN reported
  WHERE y.from >= x.after AND y.published >= x.published AND y.id <> x.id]) AS y
RETURN e.actor AS actor, e.type AS did, e.recipient AS recipient, e.status AS status,
  e.earliest AS earliest, e.latest AS latest, e.quote AS quote, a.id AS article,
  coalesce(y.event.status, 'not reported') AS then, y.event.earliest AS then_earliest,
  y.event.latest AS then_latest, y.event.quote AS then_quote, y.id AS then_article
ORDER BY coalesce(latest, earliest), earliest, article, e.position
