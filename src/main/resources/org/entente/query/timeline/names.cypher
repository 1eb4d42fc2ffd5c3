MATCH (a:Actor)
WHERE a.code IN $codes
RETURN a.code AS code, a.name AS name
