package org.entente.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.learn.Hash;
import org.entente.lexicon.ActorMention;
import org.entente.lexicon.ActorMention.Form;
import org.entente.lexicon.InstitutionMention;
import org.entente.model.Office;
import org.entente.model.Role;
import org.entente.model.Speaker.Kind;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Whom a source speaks for: the state or body that a learned model takes among those that the
 * article names, or nobody. An office that the article prints without its state gets the one that
 * its holder speaks for.
 */
final class Allegiance {
  private static final int BEFORE = 12; // tokens before a name that may tell whose it is
  private static final int AFTER = 14; // tokens after it
  private static final int MOST = 6; // candidates by how often the article names them

  private final Sightings sightings;
  private final Document document;
  private final Cast cast;
  private final @Nullable String home;
  private final Judge judge;
  private final List<String> ranked;
  private final Map<String, Double> shares = new LinkedHashMap<>();

  /**
   * @param home the state of the office that publishes the article, or null
   */
  Allegiance(Sightings sightings, Cast cast, @Nullable String home, Judge judge) {
    this.sightings = sightings;
    this.document = sightings.document();
    this.cast = cast;
    this.home = home;
    this.judge = judge;
    this.ranked = ranked();
  }

  /** The states and bodies by how much the article names them, the first sentences above all. */
  private List<String> ranked() {
    double all = 0;
    for (ActorMention mention : sightings.actorsAndPlaces()) {
      double weight = 1 + 2.0 / (1 + document.sentence(mention.first()));
      all += weight;
      shares.merge(mention.code(), weight, Double::sum);
    }
    double sum = all;
    shares.replaceAll((code, weight) -> weight / sum);
    List<String> codes = new ArrayList<>(shares.keySet());
    codes.sort(
        Comparator.comparingDouble((String code) -> -shares.getOrDefault(code, 0.0))
            .thenComparing(Comparator.naturalOrder()));
    return codes;
  }

  /** What the words around a source say of a state or body, by code. */
  private static final class Signs {
    final Map<String, Integer> inside = new LinkedHashMap<>();
    final Map<String, Integer> beside = new LinkedHashMap<>();
    final List<Integer> words = new ArrayList<>();
  }

  /**
   * The source with whom it speaks for.
   *
   * @param first the first token of the source as printed; {@code last} where there is none
   * @param last the token after it
   */
  Source of(Attribution attribution, Source source, int first, int last) {
    if (isSettled(source)) {
      return source;
    }
    Signs signs = signs(source, first, last);
    List<@Nullable String> codes = candidates(source, signs);
    List<Choice> choices = new ArrayList<>();
    int head = headWord(source);
    for (String code : codes) {
      choices.add(choice(source, code, signs, head));
    }
    String code = codes.get(judge.allegiance(attribution, source, codes, choices));
    if (isPrinted(source, signs)) {
      return source;
    }
    return new Source(
        source.name(),
        source.kind(),
        source.members(),
        placed(source.role(), code),
        code,
        source.person());
  }

  /** Whether a name that means one body alone, or the members of a group, leave no doubt. */
  private static boolean isSettled(Source source) {
    return switch (source.kind()) {
      case INSTITUTION ->
          source.country() != null && Character.isUpperCase(source.name().codePointAt(0));
      case GROUP -> source.members().size() > 1;
      case PERSON, UNNAMED ->
          isFormer(source.role()) || (source.country() != null && isPope(source.role()));
    };
  }

  /** Who was in office speaks for nobody. */
  private static boolean isFormer(@Nullable Role role) {
    return role != null && role.former();
  }

  /** The pope's office has but one state. */
  private static boolean isPope(@Nullable Role role) {
    return role != null && !role.former() && role.office().title().equals("pope");
  }

  /** Whether the state or body of the source's office stands with its name. */
  private static boolean isPrinted(Source source, Signs signs) {
    Role role = source.role();
    String code = source.country();
    if (role == null || role.former() || code == null) {
      return false;
    }
    int inside = signs.inside.getOrDefault(code, 0) % 16;
    return code.equals(role.office().organisation())
        || (code.equals(role.office().country())
            && inside > 0
            && inside != form(Form.PLACE)
            && Roles.isOfState(role.office().title()));
  }

  /** The role in the state that its holder speaks for. */
  private @Nullable Role placed(@Nullable Role role, @Nullable String code) {
    if (role == null || role.former() || role.office().organisation() != null) {
      return role;
    }
    if (code != null && !sightings.isCountry(code)) {
      return role;
    }
    Office office = role.office();
    return new Role(
        new Office(office.title(), code, office.to(), null),
        role.former(),
        role.future(),
        role.acting());
  }

  private List<@Nullable String> candidates(Source source, Signs signs) {
    List<@Nullable String> codes = new ArrayList<>();
    codes.add(null);
    add(codes, source.country());
    if (source.role() != null) {
      add(codes, source.role().office().country());
    }
    if (source.person() != null) {
      add(codes, source.person().state());
    }
    signs.inside.keySet().forEach(code -> add(codes, code));
    signs.beside.keySet().forEach(code -> add(codes, code));
    add(codes, home);
    add(codes, sightings.mainCountry());
    for (int i = 0; i < Math.min(MOST, ranked.size()); i++) {
      add(codes, ranked.get(i));
    }
    return codes;
  }

  private static void add(List<@Nullable String> codes, @Nullable String code) {
    if (code != null && !codes.contains(code)) {
      codes.add(code);
    }
  }

  private Signs signs(Source source, int first, int last) {
    Signs signs = new Signs();
    Person person = source.person();
    if (person != null) {
      for (NameSpan mention : person.mentions()) {
        around(mention, signs);
      }
    }
    for (int i = first; i < last; i++) {
      note(i, signs.inside, 0);
      word(i, signs);
    }
    return signs;
  }

  private void around(NameSpan mention, Signs signs) {
    int sentence = document.sentence(mention.first());
    int start = Math.max(document.first(sentence), mention.first() - BEFORE);
    for (int i = mention.first() - 1; i >= start; i--) {
      if (isVerb(i) || cast.at(i) != null || isBreak(i)) {
        break;
      }
      note(i, signs.inside, 1);
      word(i, signs);
    }
    int end = Math.min(document.last(sentence), mention.last() + AFTER);
    for (int i = mention.last(); i < end; i++) {
      if (isVerb(i) || cast.at(i) != null) {
        break;
      }
      note(i, signs.beside, 2);
      word(i, signs);
    }
  }

  private boolean isBreak(int token) {
    String form = document.form(token);
    return form.equals(";") || form.equals(":") || form.equals("\"") || form.equals("”");
  }

  private boolean isVerb(int token) {
    String tag = document.tag(token);
    return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
  }

  private void word(int token, Signs signs) {
    String tag = document.tag(token);
    boolean telling = tag.startsWith("NN") || tag.startsWith("JJ");
    if (telling && sightings.actor(token) == null && cast.at(token) == null) {
      signs.words.add(Hash.of(document.lower(token)));
    }
  }

  private void note(int token, Map<String, Integer> found, int side) {
    ActorMention actor = sightings.actor(token);
    if (actor == null) {
      actor = sightings.place(token);
    }
    InstitutionMention institution = sightings.institution(token);
    if (institution != null && institution.country() != null) {
      found.merge(institution.country(), 8 + side * 16, Math::min);
    }
    if (actor != null) {
      found.merge(actor.code(), form(actor.form()) + side * 16, Math::min);
    }
  }

  private static int form(Form form) {
    return switch (form) {
      case NAME -> 1;
      case ADJECTIVE -> 2;
      case CAPITAL -> 3;
      case METONYM -> 4;
      case ORGAN -> 5;
      case PEOPLE -> 6;
      case PLACE -> 7;
    };
  }

  private static int headWord(Source source) {
    Role role = source.role();
    if (role != null) {
      return Hash.of(lastWord(role.office().title()));
    }
    return source.kind() == Kind.PERSON ? 0 : Hash.of(lastWord(source.name()));
  }

  private static String lastWord(String words) {
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  private Choice choice(Source source, @Nullable String code, Signs signs, int head) {
    Choice choice = new Choice();
    Role role = source.role();
    int kind = kind(source.kind());
    int held = held(role);
    int ruled = Choice.bit(Objects.equals(code, source.country()));
    int any = source.country() == null ? 0 : 1;
    int title = role == null ? 0 : Hash.of(role.office().title());
    boolean ofState = role != null && Roles.isOfState(role.office().title());
    int state = 2 * kind + Choice.bit(ofState) + 16 * held;
    if (code == null) {
      choice.add(1, kind, held);
      choice.add(2, kind, head);
      choice.add(3, title);
      choice.add(4, state, any);
      choice.add(5, signs.inside.isEmpty() ? 0 : 1, signs.beside.isEmpty() ? 0 : 1, state);
      choice.add(6, head, signs.inside.isEmpty() ? 0 : 1);
      for (int word : signs.words) {
        choice.add(7, word, kind);
      }
      choice.add(11, kind, Math.min(3, signs.inside.size()), any);
      choice.add(9, Choice.bit(home != null), state);
      choice.add(12, state, any, Choice.bit(signs.beside.isEmpty()));
      choice.add(13, head, any, held);
      if (role != null && role.office().organisation() != null) {
        choice.add(14, Hash.of(role.office().organisation()));
        choice.add(14, Hash.of(lastWord(role.office().organisation())));
      }
      choice.add(10, ruled, any, head);
      return choice;
    }
    int inside = signs.inside.getOrDefault(code, 0);
    int beside = signs.beside.getOrDefault(code, 0);
    int rank = Math.min(3, ranked.indexOf(code));
    int share = (int) Math.floor(shares.getOrDefault(code, 0.0) * 8);
    int country = Choice.bit(sightings.isCountry(code));
    Person person = source.person();
    int states = Choice.bit(person != null && code.equals(person.state()));
    int office = role == null ? 2 : Choice.bit(code.equals(role.office().country()));
    int leads = person == null ? 0 : leads(person, code);
    choice.add(37, leads, ruled, held);
    choice.add(38, leads, states, office);
    choice.add(20, ruled, state);
    choice.add(21, ruled, office, states);
    choice.add(22, ruled, head);
    choice.add(23, inside, kind);
    choice.add(24, inside, state, ruled);
    choice.add(25, beside, kind);
    choice.add(26, beside, state, ruled);
    choice.add(27, rank, state);
    choice.add(28, share, kind);
    choice.add(29, Choice.bit(code.equals(home)), state);
    choice.add(30, Choice.bit(code.equals(home)), rank, ruled);
    choice.add(31, country, kind, rank);
    choice.add(32, inside > 0 ? 1 : 0, head);
    choice.add(33, rank, head);
    choice.add(34, rank, Choice.bit(signs.inside.isEmpty()), state);
    choice.add(35, ruled, rank, share);
    choice.add(36, Math.min(3, signs.inside.size()), inside > 0 ? 1 : 0, kind);
    return choice;
  }

  private int leads(Person person, String code) {
    return switch (sightings.leads(person, code)) {
      case NONE -> 0;
      case PART -> 1;
      case WHOLE -> 2;
    };
  }

  private static int held(@Nullable Role role) {
    if (role == null) {
      return 0;
    }
    if (role.former()) {
      return 1;
    }
    if (role.office().organisation() != null) {
      return role.office().country() == null ? 2 : 3;
    }
    return role.office().country() == null ? 4 : 5;
  }

  private static int kind(Kind kind) {
    return switch (kind) {
      case PERSON -> 0;
      case INSTITUTION -> 1;
      case GROUP -> 2;
      case UNNAMED -> 3;
    };
  }
}
