// Who is reported to have held an office of a country, and from when to when was each seen in it?
// @param title text office.title: the office, as a lower-case title
// @param country actor office.country: whose office it is
// @example title="foreign minister" country=CHN
MATCH (o:Office {title: $title})<-[:AS]-(r:RoleObservation)-[:OF]->(p:Person)
WHERE o.country = $country OR o.organisation = $country
MATCH (r)-[:IN]->(a:Article)
WITH p, r, a,
  CASE WHEN r.former THEN 'former' WHEN r.future THEN 'future' WHEN r.acting THEN 'acting'
    ELSE 'holder' END AS called
ORDER BY r.earliest, r.latest, a.id, r.position
WITH p, called, min(r.earliest) AS first, max(r.latest) AS last,
  count(DISTINCT a) AS articles, head(collect(r.quote)) AS quote, head(collect(a.id)) AS article
RETURN p.name AS person, called, first, last, articles, quote, article
ORDER BY first, last, person, called, p.key
