// Who is reported as posted to an actor: ambassadors, envoys, representatives?
// @param country actor posting.country: where they are posted
// @example country=RUS
MATCH (o:Office)<-[:AS]-(r:RoleObservation)-[:OF]->(p:Person)
WHERE o.to = $country
MATCH (r)-[:IN]->(a:Article)
WITH o, p, r, a ORDER BY r.earliest, r.latest, a.id, r.position
WITH p, o, min(r.earliest) AS first, max(r.latest) AS last,
  count(DISTINCT a) AS articles, head(collect(r.quote)) AS quote, head(collect(a.id)) AS article
RETURN p.name AS person, o.title AS title, coalesce(o.country, o.organisation) AS sent_by, first, last,
  articles, quote, article
ORDER BY sent_by, first, person, title, o.key, p.key
