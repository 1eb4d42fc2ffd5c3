// Which actors cooperated most in a month, by what happened in it certainly?
// @param month month month.month: the month
// @param limit int 20: how many dyads to show
// @example month=2024-05 limit=10
WITH $month AS first, $month + duration({months: 1}) - duration({days: 1}) AS last
MATCH (e:Event)
WHERE e.status = 'happened' AND e.earliest <= last AND e.latest >= first
MATCH (e)-[:BETWEEN]->(d:Dyad), (e)-[:IN]->(a:Article)
WITH d, e, a, e.earliest >= first AND e.latest <= last AS certain,
  coalesce(e.tone = 'cooperative', e.type IN ['meet', 'call', 'visit', 'agree', 'praise', 'support',
    'cooperate', 'aid', 'trade', 'ally', 'recognise', 'mediate', 'concede', 'request']) AS plus
ORDER BY certain DESC, coalesce(e.strength, 0.0) DESC, a.id, e.position
WITH d, head(collect(e.quote)) AS quote, head(collect(a.id)) AS article,
  sum(CASE WHEN certain AND plus THEN 1 ELSE 0 END) AS cooperative,
  sum(CASE WHEN certain AND NOT plus THEN 1 ELSE 0 END) AS conflictual,
  sum(CASE WHEN certain THEN 0 ELSE 1 END) AS possible,
  sum(CASE WHEN certain THEN coalesce(e.strength, 0.0) ELSE 0.0 END) AS strength
WHERE cooperative + possible > 0
RETURN d.key AS dyad, cooperative, conflictual, possible, round(strength, 2) AS strength, quote,
  article
ORDER BY strength DESC, cooperative - conflictual DESC, dyad
LIMIT $limit
