// The actors with most findings.
MATCH (a:Actor)
RETURN a.code AS code ORDER BY COUNT { (a)<-[:FOR|ABOUT|ACTOR|RECIPIENT]-() } DESC, code LIMIT 8
