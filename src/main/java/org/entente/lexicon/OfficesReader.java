package org.entente.lexicon;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.entente.lexicon.Offices.Entry;
import org.jspecify.annotations.Nullable;

/** Reads titles and the words around them from the ontology's entries. */
final class OfficesReader {
  private final Ontology ontology;
  private final Forms<Entry> forms = new Forms<>();
  private final List<Title> titles = new ArrayList<>();

  private OfficesReader(Ontology ontology) {
    this.ontology = ontology;
  }

  /**
   * The offices of the ontology.
   *
   * @throws IOException if an entry lacks something; the message names it
   */
  static Offices read(Ontology ontology, Actors actors, Ministries ministries) throws IOException {
    return new OfficesReader(ontology).offices(actors, ministries);
  }

  private Offices offices(Actors actors, Ministries ministries) throws IOException {
    for (Node entry : ontology.instances("OfficeTitle")) {
      Title title = title(entry);
      titles.add(title);
      add(title.label(), title);
      title.others().forEach(o -> add(o, title));
    }
    Map<String, Modifier> modifiers = new HashMap<>();
    for (Node entry : ontology.instances("OfficeModifier")) {
      Modifier modifier = modifier(entry);
      modifiers.put(modifier.label(), modifier);
      ontology.all(entry, Ontology.OTHER).forEach(o -> modifiers.put(o, modifier));
    }
    Set<String> organs = new HashSet<>();
    Set<String> alone = new HashSet<>();
    for (Node entry : ontology.instances("OrganNoun")) {
      organs.addAll(names(entry));
      if (ontology.is(entry, "alone")) {
        alone.addAll(names(entry));
      }
    }
    Set<String> topics = new HashSet<>(ministries.words());
    for (Node entry : ontology.instances("TopicNoun")) {
      topics.addAll(names(entry));
    }
    return new Offices(
        titles, forms, modifiers, new TailWords(organs, alone, topics), actors, ministries);
  }

  private List<String> names(Node entry) throws IOException {
    List<String> names = new ArrayList<>(ontology.all(entry, Ontology.OTHER));
    names.add(ontology.label(entry));
    return names;
  }

  private void add(String words, Title title) {
    forms.add(split(words), new Entry(title, false));
    String plural = plural(words);
    if (plural != null) {
      forms.add(split(plural), new Entry(title, true));
    }
  }

  private static List<String> split(String words) {
    return List.of(words.replace('-', ' ').split(" "));
  }

  /** Of a title in small letters, the words for several holders; else null. */
  private static @Nullable String plural(String words) {
    if (words.endsWith(".") || !Character.isLowerCase(words.charAt(words.length() - 1))) {
      return null;
    }
    for (String joint : List.of(" of ", " for ", "-in-", " general", " d'", "-general")) {
      int at = words.indexOf(joint);
      if (at > 0 && (!joint.endsWith("general") || words.startsWith("attorney"))) {
        return pluralWord(words.substring(0, at)) + words.substring(at);
      }
    }
    return pluralWord(words);
  }

  private static String pluralWord(String word) {
    if (word.endsWith("man")) {
      return word.substring(0, word.length() - 2) + "en";
    }
    if (word.endsWith("y") && !word.endsWith("ey")) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    if (word.endsWith("s") || word.endsWith("ch") || word.endsWith("sh")) {
      return word + "es";
    }
    return word + "s";
  }

  private Title title(Node entry) throws IOException {
    List<String> yes = ontology.all(entry, "yes");
    List<String> no = ontology.all(entry, "no");
    String label = ontology.label(entry);
    boolean portfolio = ontology.is(entry, "portfolio");
    boolean before = ontology.is(entry, "before");
    boolean after = ontology.is(entry, "after");
    boolean dependent = ontology.is(entry, "dependent");
    boolean ambiguous = ontology.is(entry, "ambiguous");
    boolean personal = ontology.is(entry, "personal");
    if ((portfolio || dependent || ambiguous || personal) && (yes.isEmpty() || no.isEmpty())) {
      throw new IOException(
          "office title " + label + " lacks ent:yes and ent:no; add an example of each");
    }
    return new Title(
        label,
        ontology.all(entry, Ontology.OTHER),
        ontology.actor(entry, "of"),
        ontology.one(entry, "organisation"),
        portfolio,
        before || portfolio,
        after,
        ontology.is(entry, "topic"),
        ontology.is(entry, "organBefore"),
        dependent,
        ambiguous,
        personal,
        ontology.is(entry, "occupation"),
        yes,
        no);
  }

  private Modifier modifier(Node entry) throws IOException {
    return new Modifier(
        ontology.label(entry),
        ontology.is(entry, "kept"),
        ontology.is(entry, "rank"),
        ontology.is(entry, "beforeRank"),
        ontology.is(entry, "former"),
        ontology.is(entry, "future"),
        ontology.is(entry, "acting"),
        ontology.is(entry, "after"));
  }
}
