MATCH (:Person {key: $key})<-[:OF]-(r:RoleObservation)-[:AS]->(o:Office), (r)-[:IN]->(a:Article)
WITH o, r, a ORDER BY r.earliest, r.latest, a.id, r.position
RETURN o.title AS title, o.country AS country, o.to AS to, o.organisation AS organisation,
  coalesce(r.former, false) AS former, coalesce(r.future, false) AS future,
  coalesce(r.acting, false) AS acting, min(r.earliest) AS earliest, max(r.latest) AS latest,
  count(DISTINCT a) AS articles, head(collect(r.quote)) AS quote, head(collect(a.id)) AS article
ORDER BY latest DESC, articles DESC, title, country, to, organisation, former, future, acting
