// The actors with most findings.
MATCH (a:Actor)
RETURN a.code AS code ORDER BY COUNT { (a)<--() } DESC, code LIMIT 8
