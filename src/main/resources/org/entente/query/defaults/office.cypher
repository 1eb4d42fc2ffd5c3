// The office that articles name most often, and the last day on which one does.
MATCH (o:Office)<-[:AS]-(r:RoleObservation)
WHERE o.country IS NOT NULL AND ($title IS NULL OR o.title = $title)
  AND ($country IS NULL OR o.country = $country)
WITH o.title AS title, o.country AS country, count(*) AS seen, max(r.latest) AS day
ORDER BY seen DESC, title, country LIMIT 1
RETURN title, country, day
