// Who is reported to hold an office of a country on a day? Certain is who is seen in it on that day,
// or both before and after it; possible is who was last seen before it, or is first seen after it.
// Where nobody's time in the office overlaps another's, somebody else seen between excludes that.
// @param title text office.title: the office, as a lower-case title
// @param country actor office.country: whose office it is
// @param day date office.day: the day
// @example title="foreign minister" country=CHN day=2024-06-01
MATCH (o:Office {title: $title})<-[:AS]-(r:RoleObservation)-[:OF]->(p:Person)
WHERE (o.country = $country OR o.organisation = $country) AND NOT r.former AND NOT r.future
  AND r.earliest IS NOT NULL AND r.latest IS NOT NULL
MATCH (r)-[:IN]->(a:Article)
WITH p, r, a ORDER BY r.latest <= $day DESC, abs(duration.inDays(r.latest, $day).days), a.id, r.position
WITH p, count(DISTINCT a) AS articles, min(r.earliest) AS first, max(r.latest) AS last,
  max(CASE WHEN r.latest <= $day THEN r.latest END) AS before,
  min(CASE WHEN r.earliest >= $day THEN r.earliest END) AS after,
  max(CASE WHEN r.earliest <= $day AND r.latest >= $day THEN 1 ELSE 0 END) = 1 AS around,
  collect({earliest: r.earliest, latest: r.latest}) AS seen, head(collect(r.quote)) AS quote,
  head(collect(a.id)) AS article
WITH collect({p: p, articles: articles, first: first, last: last, before: before, after: after,
  around: around, seen: seen, quote: quote, article: article}) AS people
WITH people, any(x IN people WHERE any(y IN people
  WHERE x.p <> y.p AND x.first <= y.last AND y.first <= x.last)) AS several
UNWIND people AS x
WITH x, [y IN people WHERE y.p <> x.p AND NOT several | y.seen] AS others
WITH x,
  any(seen IN others WHERE any(s IN seen WHERE s.earliest > x.before AND s.latest <= $day))
    AS left,
  any(seen IN others WHERE any(s IN seen WHERE s.latest < x.after AND s.earliest >= $day))
    AS yet
WITH x, CASE
  WHEN x.before IS NOT NULL AND x.after IS NOT NULL AND NOT coalesce(left, false)
    AND NOT coalesce(yet, false) THEN 'certain'
  WHEN x.around OR (x.before IS NOT NULL AND NOT left) OR (x.after IS NOT NULL AND NOT yet)
    THEN 'possible' END AS held
WHERE held IS NOT NULL
RETURN x.p.name AS person, held, x.before AS seen_before, x.after AS seen_after,
  x.articles AS articles, x.quote AS quote, x.article AS article
ORDER BY held, articles DESC, person, x.p.key
