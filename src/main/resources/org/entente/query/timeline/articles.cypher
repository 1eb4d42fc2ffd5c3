MATCH (a:Article)
WHERE a.published IS NOT NULL
RETURN a.published AS day, count(*) AS count
