// The article that gave most findings.
MATCH (a:Article)
RETURN a.id AS article ORDER BY COUNT { (a)<-[:IN]-() } DESC, a.id LIMIT 1
