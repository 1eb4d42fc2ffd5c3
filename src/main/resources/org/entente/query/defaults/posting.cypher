// The actor to which most people are reported as posted.
MATCH (o:Office)<-[:AS]-(:RoleObservation)
WHERE o.to IS NOT NULL
WITH o.to AS country, count(*) AS seen
RETURN country ORDER BY seen DESC, country LIMIT 1
