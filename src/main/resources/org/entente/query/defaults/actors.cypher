// The actors of this code or name.
MATCH (a:Actor)
WHERE toLower(a.code) = toLower($text) OR toLower(a.name) = toLower($text)
RETURN a.code AS code
ORDER BY a.code = $text DESC, toLower(a.code) = toLower($text) DESC, code
