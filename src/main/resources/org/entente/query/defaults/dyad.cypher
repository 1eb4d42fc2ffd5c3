// The dyad with most findings, or the busiest one of an actor that is given.
MATCH (d:Dyad)-[:OF]->(x:Actor)
WITH d, collect(x.code) AS codes, COUNT { (d)<-[:BETWEEN]-() } AS findings
WHERE ($actor IS NULL OR $actor IN codes) AND ($other IS NULL OR $other IN codes)
WITH codes, findings, d ORDER BY findings DESC, d.key LIMIT 1
UNWIND codes AS code
WITH code ORDER BY code
WITH collect(code) AS codes
RETURN coalesce($actor, head([c IN codes WHERE c <> coalesce($other, '')])) AS actor,
  coalesce($other, last([c IN codes WHERE c <> coalesce($actor, '')])) AS other
