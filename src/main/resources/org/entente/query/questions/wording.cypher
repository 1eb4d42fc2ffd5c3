// How did the wording of a claim move from article to article?
// A claim is what one speaker says that one actor did to another; each telling of it in other words is set
// against the last one before it.
// @param actor actor dyad.actor: one of the two that the claim is about
// @param other actor dyad.other: the other one
// @example actor=CHN other=RUS
WITH CASE WHEN $actor < $other THEN $actor + '-' + $other ELSE $other + '-' + $actor END AS key
MATCH (:Dyad {key: key})<-[:BETWEEN]-(e:Event)-[:CLAIMED_IN]->(:Statement)<-[:SAID]-(k:Speaker)
MATCH (e)-[:IN]->(a:Article)
WITH k, e, a ORDER BY a.published, a.id, e.position
WITH k, e.type AS did, CASE
    WHEN e.type IN ['meet', 'call', 'agree', 'cooperate', 'trade', 'ally'] THEN ''
    ELSE e.actor END AS side, collect({event: e, article: a}) AS told
UNWIND range(1, size(told) - 1) AS i
WITH did, told[i - 1] AS x, told[i] AS y
WITH did, x.event AS before, x.article AS source, y.event AS e, y.article AS a
WHERE source.id <> a.id AND before.quote <> e.quote
RETURN e.by AS speaker, e.actor AS actor, did, e.recipient AS recipient, a.published AS published,
  before.status AS status_before, before.quote AS quote_before, source.id AS article_before,
  e.status AS status, e.quote AS quote, a.id AS article
ORDER BY speaker, did, actor, published, article, e.position
