// Which articles are there, and how much did each contribute?
// @param publisher text open: the publisher; all if left out
// @param from date open: the first day of publication
// @param to date open: the last day of publication
// @param limit int 50: how many articles to show, the latest first
// @example publisher="Meridian" limit=10
MATCH (a:Article)
OPTIONAL MATCH (a)-[:FROM]->(p:Publisher)
WITH a, p.name AS publisher
WHERE ($publisher IS NULL OR publisher = $publisher)
  AND ($from IS NULL OR a.published >= $from) AND ($to IS NULL OR a.published <= $to)
WITH a, publisher ORDER BY coalesce(a.published, date('0001-01-01')) DESC, a.id LIMIT $limit
OPTIONAL MATCH (a)<-[:IN]-(f)
WITH a, publisher, f
ORDER BY CASE WHEN f:Statement THEN 0 WHEN f:RoleObservation THEN 1 ELSE 2 END, f.position
WITH a, publisher, head(collect(f.quote)) AS quote
RETURN a.published AS published, a.id AS article, a.title AS title, publisher,
  COUNT { (a)<-[:IN]-(:Statement) } AS statements, COUNT { (a)<-[:IN]-(:RoleObservation) } AS roles,
  COUNT { (a)<-[:IN]-(:Event) } AS events, quote
ORDER BY coalesce(published, date('0001-01-01')) DESC, article
