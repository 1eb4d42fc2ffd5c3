// What did a person say between two days, in which office and about whom?
// @param person person speaker.person: the person
// @param from date open: the first day
// @param to date open: the last day
// @example person="Wang Yi" from=2024-01-01 to=2024-12-31
MATCH (:Person {key: $person})-[:SAID]->(s:Statement)-[:IN]->(a:Article)
WHERE ($from IS NULL OR s.latest IS NULL OR s.latest >= $from)
  AND ($to IS NULL OR s.earliest IS NULL OR s.earliest <= $to)
OPTIONAL MATCH (s)-[:AS]->(o:Office)
RETURN s.earliest AS earliest, s.latest AS latest, CASE WHEN ($from IS NULL OR s.earliest >= $from) AND ($to IS NULL OR s.latest <= $to)
    THEN 'certain' ELSE 'possible' END AS within,
  o.title AS role, s.country AS speaks_for, CASE WHEN size(s.about) > 0
    THEN reduce(t = head(s.about), c IN tail(s.about) | t + ', ' + c) END AS about, s.quote AS quote, a.id AS article
ORDER BY coalesce(latest, earliest), earliest, article, s.position
