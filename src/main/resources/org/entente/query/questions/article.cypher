// What did one article contribute?
// @param article text article.article: the id of the article
// @example article=2024-04-09-foreign-ministers.txt
MATCH (a:Article {id: $article})<-[:IN]-(f)
WITH a, f, CASE WHEN f:Statement THEN 'statement' WHEN f:RoleObservation THEN 'role' ELSE 'event'
  END AS finding
OPTIONAL MATCH (f)-[:AS]->(o:Office)
RETURN finding, coalesce(f.speaker, f.person, f.actor) AS who,
  CASE finding WHEN 'statement' THEN 'say' WHEN 'event' THEN f.type ELSE o.title END AS what,
  CASE WHEN finding = 'event' THEN f.recipient
    WHEN finding = 'statement' AND size(f.about) > 0
    THEN reduce(t = head(f.about), c IN tail(f.about) | t + ', ' + c) END AS whom,
  f.status AS status, f.earliest AS earliest, f.latest AS latest, f.quote AS quote, a.id AS article
ORDER BY finding DESC, f.position
