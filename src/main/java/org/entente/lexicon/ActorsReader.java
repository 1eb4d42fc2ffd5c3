package org.entente.lexicon;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.entente.lexicon.Actor.Kind;
import org.entente.lexicon.ActorMention.Form;
import org.entente.lexicon.Actors.Sense;
import org.jspecify.annotations.Nullable;

/** Reads states, bodies and homonyms from the ontology's entries. */
final class ActorsReader {
  private static final Map<Form, String> PROPERTIES = new EnumMap<>(Form.class);

  static {
    PROPERTIES.put(Form.ADJECTIVE, "demonym");
    PROPERTIES.put(Form.PEOPLE, "people");
    PROPERTIES.put(Form.CAPITAL, "capital");
    PROPERTIES.put(Form.METONYM, "metonym");
    PROPERTIES.put(Form.ORGAN, "organ");
    PROPERTIES.put(Form.PLACE, "region");
  }

  private final Ontology ontology;
  private final Map<String, Node> entries = new TreeMap<>();
  private final Map<String, Homonym> homonyms = new TreeMap<>();
  private final Forms<Sense> forms = new Forms<>();

  private ActorsReader(Ontology ontology) {
    this.ontology = ontology;
  }

  /**
   * The actors of the ontology.
   *
   * @throws IOException if an entry lacks something; the message names it
   */
  static Actors read(Ontology ontology) throws IOException {
    return new ActorsReader(ontology).actors();
  }

  private Actors actors() throws IOException {
    List<Actor> actors = new ArrayList<>();
    for (Node entry : ontology.instances("Homonym")) {
      Homonym homonym = homonym(entry);
      homonyms.put(homonym.form(), homonym);
    }
    for (Node entry : ontology.instances("Country")) {
      actors.add(actor(entry, Kind.COUNTRY));
    }
    for (Node entry : ontology.instances("Body")) {
      actors.add(actor(entry, Kind.BODY));
    }
    for (Actor actor : actors) {
      add(actor.name(), actor.code(), Form.NAME);
      actor.names().forEach(n -> add(n, actor.code(), Form.NAME));
    }
    for (Map.Entry<Form, String> property : PROPERTIES.entrySet()) {
      for (Map.Entry<String, Node> entry : entries.entrySet()) {
        for (String form : ontology.all(entry.getValue(), property.getValue())) {
          add(form, entry.getKey(), property.getKey());
        }
      }
    }
    for (Node entry : entries.values()) {
      for (String words : ontology.all(entry, "notIn")) {
        forms.add(words, new Sense(null, Form.NAME, null));
      }
    }
    for (Node entry : ontology.instances("InstitutionName")) {
      if (ontology.is(entry, "media")) {
        addMedium(ontology.label(entry));
        ontology.all(entry, Ontology.OTHER).forEach(this::addMedium);
      }
    }
    return new Actors(actors, forms, homonyms);
  }

  /** Keeps "China Daily" and "The Times of Israel" from standing for their states. */
  private void addMedium(String form) {
    if (form.indexOf(' ') > 0) {
      forms.add(form, new Sense(null, Form.NAME, null));
    }
  }

  private void add(String form, String code, Form kind) {
    String bare = form.startsWith("the ") ? form.substring(4) : form;
    forms.add(bare, new Sense(code, kind, homonyms.get(bare)));
  }

  private Actor actor(Node entry, Kind kind) throws IOException {
    String code = ontology.one(entry, "code");
    if (code == null) {
      throw new IOException(Ontology.name(entry) + " lacks ent:code; add it");
    }
    String name = ontology.label(entry);
    @Nullable String government = ontology.one(entry, "government");
    if (government == null) {
      government = kind == Kind.BODY ? name : "Government of " + name;
    }
    entries.put(code, entry);
    return new Actor(
        code,
        kind,
        name,
        government,
        ontology.all(entry, Ontology.OTHER),
        ontology.all(entry, "demonym"));
  }

  private Homonym homonym(Node entry) throws IOException {
    List<String> yes = ontology.all(entry, "yes");
    List<String> no = ontology.all(entry, "no");
    if (yes.isEmpty() || no.isEmpty()) {
      throw new IOException(
          Ontology.name(entry) + " lacks ent:yes and ent:no; add an example of each");
    }
    return new Homonym(
        ontology.label(entry),
        ontology.is(entry, "personal"),
        Set.copyOf(ontology.all(entry, "sign")),
        Set.copyOf(ontology.all(entry, "against")),
        ontology.is(entry, "needsSign"),
        ontology.actor(entry, "otherwise"),
        ontology.actor(entry, "standsFor"),
        yes,
        no);
  }
}
