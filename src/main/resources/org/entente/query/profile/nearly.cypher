// People with a word in their name that begins with a word asked for.
MATCH (p:Person)
WITH p, ' ' + split(p.key, '#')[-1] AS name
WHERE any(word IN $words WHERE size(word) > 2 AND name CONTAINS ' ' + word)
RETURN p.key AS key, p.name AS name, p.key CONTAINS '#' AS local,
  COUNT { (p)-[:SAID]->(:Statement) } AS statements,
  COUNT { (p)<-[:OF]-(:RoleObservation) } AS roles
ORDER BY statements + roles DESC, name, key
LIMIT 20
