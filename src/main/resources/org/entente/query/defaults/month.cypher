// The month with most dated events.
MATCH (e:Event)
WHERE e.earliest IS NOT NULL AND e.latest IS NOT NULL
  AND date.truncate('month', e.earliest) = date.truncate('month', e.latest)
WITH date.truncate('month', e.latest) AS month, count(*) AS events
RETURN month ORDER BY events DESC, month DESC LIMIT 1
