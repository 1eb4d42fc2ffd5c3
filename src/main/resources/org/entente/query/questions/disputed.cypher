// Which events between two actors are denied, and does somebody else say that they happened?
// @param actor actor dyad.actor: one of them
// @param other actor dyad.other: the other one
// @example actor=CHN other=RUS
WITH CASE WHEN $actor < $other THEN $actor + '-' + $other ELSE $other + '-' + $actor END AS key
MATCH (:Dyad {key: key})<-[:BETWEEN]-(e:Event)-[:IN]->(a:Article)
WHERE e.status IN ['denied', 'happened']
WITH e, a ORDER BY e.earliest, e.latest, a.id, e.position
WITH e.type AS type, CASE
    WHEN e.type IN ['meet', 'call', 'agree', 'cooperate', 'trade', 'ally'] THEN ''
    ELSE e.actor END AS actor, collect({event: e, article: a.id, denied: e.status = 'denied',
    from: coalesce(e.earliest, date('0001-01-01')), to: coalesce(e.latest, date('9999-12-31')),
    by: coalesce(e.by, 'journalist')}) AS found
WITH [x IN found WHERE x.denied] AS denied, [x IN found WHERE NOT x.denied] AS happened
UNWIND denied AS x
WITH x, x.event AS e, [y IN happened WHERE y.to >= x.from AND y.from <= x.to] AS same
RETURN e.actor AS actor, e.type AS did, e.recipient AS recipient, e.earliest AS earliest,
  e.latest AS latest, x.by AS denied_by, e.quote AS quote, x.article AS article,
  size(same) AS asserted, head(same).by AS asserted_by, head(same).event.quote AS asserted_quote,
  head(same).article AS asserted_article
ORDER BY coalesce(latest, earliest), earliest, article, e.position
