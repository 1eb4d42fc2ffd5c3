// The person with most statements.
MATCH (p:Person)
WHERE NOT p.key CONTAINS '#'
RETURN p.name AS person
ORDER BY COUNT { (p)-[:SAID]->() } DESC, COUNT { (p)<-[:OF]-() } DESC, p.key LIMIT 1
