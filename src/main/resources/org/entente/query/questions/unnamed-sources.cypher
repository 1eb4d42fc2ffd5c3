// How much does each publisher rest on unnamed sources?
// @param publisher text open: the publisher; all if left out
// @example publisher="Meridian"
MATCH (p:Publisher)
WHERE $publisher IS NULL OR p.name = $publisher
MATCH (p)<-[:FROM]-(a:Article)<-[:IN]-(s:Statement)
WITH p, s, a ORDER BY s.kind = 'unnamed' DESC, coalesce(s.latest, date('0001-01-01')) DESC, a.id, s.position
WITH p, count(s) AS statements, sum(CASE WHEN s.kind = 'unnamed' THEN 1 ELSE 0 END) AS unnamed,
  head(collect(s)) AS latest, head(collect(a)) AS printed
WHERE unnamed > 0
RETURN p.name AS publisher, unnamed, statements, round(1000.0 * unnamed / statements) / 1000 AS share,
  latest.speaker AS source, latest.quote AS quote, printed.id AS article
ORDER BY unnamed DESC, share DESC, publisher
