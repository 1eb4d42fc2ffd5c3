package org.entente.rdf;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The prefixes that are written, sorted. */
final class Prefixes {
  static final Map<String, String> ALL = all();

  private Prefixes() {}

  private static Map<String, String> all() {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("actor", Iris.BASE + "actor/");
    prefixes.put("dyad", Iris.BASE + "dyad/");
    prefixes.put("ent", Terms.ENT);
    prefixes.put("finding", Iris.BASE + "finding/");
    prefixes.put("foaf", Terms.FOAF);
    prefixes.put("oa", Terms.OA);
    prefixes.put("rdf", Terms.RDF);
    prefixes.put("schema", Terms.SCHEMA);
    prefixes.put("xsd", Terms.XSD);
    return Collections.unmodifiableMap(prefixes);
  }
}
