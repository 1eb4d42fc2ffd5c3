// Whom does each publisher quote, and how often?
// @param publisher text open: the publisher; all if left out
// @param limit int 50: how many rows to show
// @example publisher="Meridian" limit=10
MATCH (p:Publisher)
WHERE $publisher IS NULL OR p.name = $publisher
MATCH (p)<-[:FROM]-(a:Article)<-[:IN]-(s:Statement)<-[:SAID]-(k:Speaker)
WHERE NOT k:Unnamed
WITH p, k, s, a ORDER BY coalesce(s.latest, date('0001-01-01')) DESC, a.id, s.position
WITH p, k, count(s) AS statements, count(DISTINCT a) AS articles,
  sum(CASE WHEN s.mode = 'indirect' THEN 0 ELSE 1 END) AS in_quotation_marks,
  head(collect(s.country)) AS speaks_for, head(collect(s.quote)) AS quote,
  head(collect(a.id)) AS article
RETURN p.name AS publisher, k.name AS speaker, speaks_for, statements, in_quotation_marks, articles,
  quote, article
ORDER BY statements DESC, publisher, speaker, k.key
LIMIT $limit
