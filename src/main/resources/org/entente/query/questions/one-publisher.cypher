// Which events between two actors does one publisher only report?
// @param actor actor dyad.actor: one of them
// @param other actor dyad.other: the other one
// @param publisher text open: the publisher; all if left out
// @example actor=CHN other=RUS publisher="Meridian"
WITH CASE WHEN $actor < $other THEN $actor + '-' + $other ELSE $other + '-' + $actor END AS key
MATCH (:Dyad {key: key})<-[:BETWEEN]-(e:Event)-[:IN]->(a:Article)
OPTIONAL MATCH (a)-[:FROM]->(p:Publisher)
WITH e, a, p ORDER BY a.published, a.id, e.position
WITH e.actor AS actor, e.type AS did, e.recipient AS recipient, e.status AS status,
  e.earliest AS earliest, e.latest AS latest, collect(DISTINCT coalesce(p.name, '')) AS publishers,
  count(DISTINCT a) AS articles, head(collect(e.quote)) AS quote, head(collect(a.id)) AS article
WHERE size(publishers) = 1 AND ($publisher IS NULL OR publishers[0] = $publisher)
RETURN publishers[0] AS publisher, actor, did, recipient, status, earliest, latest, articles, quote,
  article
ORDER BY publisher, coalesce(latest, earliest), earliest, article, did, actor, status
