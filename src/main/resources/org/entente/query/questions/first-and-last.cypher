// When were events and statements of each kind first and last reported between two actors?
// @param actor actor dyad.actor: one of them
// @param other actor dyad.other: the other one
// @example actor=CHN other=RUS
WITH CASE WHEN $actor < $other THEN $actor + '-' + $other ELSE $other + '-' + $actor END AS key
MATCH (:Dyad {key: key})<-[:BETWEEN]-(f)-[:IN]->(a:Article)
WITH coalesce(f.actor, f.country) AS actor, coalesce(f.type, 'say') AS did, f, a
ORDER BY coalesce(f.latest, f.earliest), f.earliest, a.id, f.position
WITH actor, did, count(*) AS findings, count(DISTINCT a) AS articles, collect(f) AS fs,
  collect(a) AS articles_of, count(coalesce(f.latest, f.earliest)) AS dated
WITH actor, did, findings, articles, fs, articles_of,
  CASE dated WHEN 0 THEN findings ELSE dated END - 1 AS end
RETURN actor, did, findings, articles,
  head(fs).latest AS first, head(fs).quote AS first_quote, head(articles_of).id AS first_article,
  fs[end].latest AS last, fs[end].quote AS last_quote, articles_of[end].id AS last_article
ORDER BY findings DESC, actor, did
