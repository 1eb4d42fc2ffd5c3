package org.entente.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms that the graph is written in. Those of our own are defined in ontology/entente.ttl. */
final class Terms {
  static final String ENT = "https://entente.org/ontology#";
  static final String FOAF = "http://xmlns.com/foaf/0.1/";
  static final String OA = "http://www.w3.org/ns/oa#";
  static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  static final String SCHEMA = "https://schema.org/";
  static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  static final Node A = iri(RDF + "type");

  static final Node ARTICLE = ent("Article");
  static final Node IDENTIFIER = iri(SCHEMA + "identifier");
  static final Node URL = iri(SCHEMA + "url");
  static final Node HEADLINE = iri(SCHEMA + "headline");
  static final Node PUBLISHED = iri(SCHEMA + "datePublished");
  static final Node LANGUAGE = iri(SCHEMA + "inLanguage");
  static final Node BODY = iri(SCHEMA + "articleBody");
  static final Node PUBLISHER = ent("publisher");
  static final Node BYLINE = ent("byline");
  static final Node PLACE = ent("place");
  static final Node FILE = ent("file");
  static final Node TEXT_HASH = ent("textHash");
  static final Node ENGINE = ent("engine");

  static final Node STATEMENT = ent("Statement");
  static final Node ROLE_OBSERVATION = ent("RoleObservation");
  static final Node EVENT = ent("Event");
  static final Node IN = ent("in");
  static final Node POSITION = ent("position");
  static final Node EVIDENCE = ent("evidence");
  static final Node QUOTE = ent("quote");
  static final Node RULE = ent("rule");
  static final Node CONFIDENCE = ent("confidence");
  static final Node EARLIEST = ent("earliest");
  static final Node LATEST = ent("latest");
  static final Node BASIS = ent("basis");

  static final Node SPEAKER = ent("speaker");
  static final Node SPEAKER_NAME = ent("speakerName");
  static final Node SPEAKS_FOR = ent("speaksFor");
  static final Node ABOUT = ent("about");
  static final Node ABOUT_ORDER = ent("aboutOrder");
  static final Node HAS_TONE = ent("hasTone");
  static final Node TONE = ent("Tone");
  static final Node TOWARDS = ent("towards");
  static final Node STANCE = ent("stance");
  static final Node BECAUSE = ent("because");
  static final Node MODE = ent("mode");
  static final Node MENTION = ent("mention");
  static final Node CUE = ent("cue");
  static final Node CONTENT = ent("content");
  static final Node HAS_MEMBER = ent("hasMember");
  static final Node MEMBER = ent("Member");
  static final Node MEMBER_NAME = ent("memberName");

  static final Node AS = ent("as");
  static final Node FORMER = ent("former");
  static final Node FUTURE = ent("future");
  static final Node ACTING = ent("acting");
  static final Node PERSON = ent("person");
  static final Node PERSON_NAME = ent("personName");

  static final Node ACTOR = ent("actor");
  static final Node RECIPIENT = ent("recipient");
  static final Node TYPE = ent("type");
  static final Node STATUS = ent("status");
  static final Node BY = ent("by");
  static final Node CLAIMED_IN = ent("claimedIn");
  static final Node STRENGTH = ent("strength");
  static final Node BETWEEN = ent("between");

  static final Node A_PERSON = ent("Person");
  static final Node AN_INSTITUTION = ent("Institution");
  static final Node A_GROUP = ent("Group");
  static final Node AN_UNNAMED = ent("Unnamed");
  static final Node A_COUNTRY = ent("Country");
  static final Node A_BODY = ent("Body");
  static final Node A_DYAD = ent("Dyad");
  static final Node AN_OFFICE = ent("Office");
  static final Node A_PUBLISHER = ent("Publisher");
  static final Node NAME = iri(FOAF + "name");
  static final Node PREF_LABEL = iri(SKOS + "prefLabel");
  static final Node KEY = ent("key");
  static final Node CODE = ent("code");
  static final Node OF = ent("of");
  static final Node HAS = ent("has");
  static final Node TITLE = ent("title");
  static final Node POSTED_TO = ent("postedTo");
  static final Node ORGANISATION = ent("organisation");

  static final Node SELECTOR = iri(OA + "TextPositionSelector");
  static final Node START = iri(OA + "start");
  static final Node END = iri(OA + "end");

  private Terms() {}

  static Node ent(String name) {
    return iri(ENT + name);
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
