// What the store shows for the actors.
MATCH (a:Actor) WHERE a.name IS NOT NULL
RETURN a.code AS code, a.name AS name
