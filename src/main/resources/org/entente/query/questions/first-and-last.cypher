// When were events and statements of each kind first and last reported between two actors?
// @param actor actor dyad.actor: one of them
// @param other actor dyad.other: the other one
// @example actor=CHN other=RUS
WITH CASE WHEN $actor < $other THEN $actor + '-' + $other ELSE $other + '-' + $actor END AS key
MATCH (:Dyad {key: key})<-[:BETWEEN]-(f)-[:IN]->(a:Article)
WITH coalesce(f.actor, f.country) AS actor, coalesce(f.type, 'say') AS did, f, a
ORDER BY coalesce(f.latest, f.earliest), f.earliest, a.id, f.position
WITH actor, did, count(*) AS findings, count(DISTINCT a) AS articles, collect(f) AS fs,
  collect(a) AS articles_of
RETURN actor, did, findings, articles,
  head(fs).latest AS first, head(fs).quote AS first_quote, head(articles_of).id AS first_article,
  last(fs).latest AS last, last(fs).quote AS last_quote, last(articles_of).id AS last_article
ORDER BY findings DESC, actor, did
