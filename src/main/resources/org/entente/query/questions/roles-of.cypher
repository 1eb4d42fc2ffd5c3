// Which offices do articles give a person, as printed, and when?
// @param person person speaker.person: the person
// @example person="Wang Yi"
MATCH (:Person {key: $person})<-[:OF]-(r:RoleObservation)-[:AS]->(o:Office), (r)-[:IN]->(a:Article)
RETURN o.title AS title, o.country AS country, o.organisation AS organisation, o.to AS posted_to,
  r.former AS former, r.future AS future, r.acting AS acting, r.earliest AS earliest,
  r.latest AS latest, r.quote AS quote, a.id AS article
ORDER BY latest, earliest, article, r.position
