// In which statements did one of two actors change its tone about the other?
// Each with a tone is set against that actor's last one before it; neutral and undated ones are passed over.
// @param actor actor dyad.actor: one of them
// @param other actor dyad.other: the other one
// @example actor=CHN other=RUS
WITH CASE WHEN $actor < $other THEN $actor + '-' + $other ELSE $other + '-' + $actor END AS key
MATCH (:Dyad {key: key})<-[b:BETWEEN]-(s:Statement)-[:IN]->(a:Article)
WHERE b.tone IN ['favourable', 'adverse'] AND coalesce(s.latest, s.earliest) IS NOT NULL
WITH s, a, b.tone AS tone
ORDER BY coalesce(s.latest, s.earliest), s.earliest, a.id, s.position
WITH s.country AS actor, collect({statement: s, tone: tone, article: a.id}) AS said
UNWIND range(1, size(said) - 1) AS i
WITH actor, said[i - 1] AS x, said[i] AS y
WITH actor, x, y, y.statement AS s
WHERE x.tone <> y.tone
RETURN actor, CASE actor WHEN $actor THEN $other ELSE $actor END AS about,
  s.earliest AS earliest, s.latest AS latest, x.tone AS tone_before, y.tone AS tone,
  s.speaker AS speaker, s.quote AS quote, y.article AS article, x.statement.speaker AS speaker_before,
  x.statement.quote AS quote_before, x.article AS article_before
ORDER BY coalesce(latest, earliest), earliest, article, s.position, actor
