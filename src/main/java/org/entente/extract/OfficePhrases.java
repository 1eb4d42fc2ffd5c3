package org.entente.extract;

import static org.entente.extract.OfficeWords.ACTING;
import static org.entente.extract.OfficeWords.AGENCIES;
import static org.entente.extract.OfficeWords.FORCES;
import static org.entente.extract.OfficeWords.FORMER;
import static org.entente.extract.OfficeWords.FUTURE;
import static org.entente.extract.OfficeWords.HEADED;
import static org.entente.extract.OfficeWords.KINDS;
import static org.entente.extract.OfficeWords.LED;
import static org.entente.extract.OfficeWords.OF_AGENCIES;
import static org.entente.extract.OfficeWords.OF_PARTIES;
import static org.entente.extract.OfficeWords.OF_SCHOOLS;
import static org.entente.extract.OfficeWords.ONCE;
import static org.entente.extract.OfficeWords.ORGANISED;
import static org.entente.extract.OfficeWords.ORGANS;
import static org.entente.extract.OfficeWords.ORGANS_OF_STATE;
import static org.entente.extract.OfficeWords.PAPERS;
import static org.entente.extract.OfficeWords.PARLIAMENTS;
import static org.entente.extract.OfficeWords.PARTED;
import static org.entente.extract.OfficeWords.PARTS;
import static org.entente.extract.OfficeWords.PARTY_NAMES;
import static org.entente.extract.OfficeWords.POSTED;
import static org.entente.extract.OfficeWords.RANKS;
import static org.entente.extract.OfficeWords.REGIONS;
import static org.entente.extract.OfficeWords.SCHOOLS;
import static org.entente.extract.OfficeWords.SKIPPED;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.lexicon.ActorMention;
import org.entente.lexicon.InstitutionMention;
import org.entente.lexicon.OfficeMention;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/** Reads what is printed around an office: state or body, posting, "former", "acting". */
final class OfficePhrases {
  private final Sightings sightings;
  private final Document document;
  private final Cast cast;
  private final FullNames names;
  private final Owners owners;

  OfficePhrases(Sightings sightings, Cast cast) {
    this.sightings = sightings;
    this.document = sightings.document();
    this.cast = cast;
    this.names = new FullNames(document);
    this.owners = new Owners(sightings);
  }

  /** All of them, in text order. */
  List<OfficePhrase> all() {
    List<OfficePhrase> phrases = new ArrayList<>();
    for (OfficeMention mention : sightings.offices()) {
      OfficePhrase phrase = phrase(mention);
      OfficePhrase before = phrases.isEmpty() ? null : phrases.get(phrases.size() - 1);
      if (before != null && !phrase.isPlaced() && before.isPlaced() && isJoined(before, phrase)) {
        phrase = phrase.in(before.country(), before.organisation());
      }
      if (before != null && isSharedAfter(before, phrase)) {
        phrases.set(phrases.size() - 1, before.in(null, phrase.organisation()));
      }
      if (before != null && isInside(before, phrase)) {
        phrases.remove(phrases.size() - 1);
      }
      phrases.add(phrase);
    }
    return phrases;
  }

  /** "Deputy Prime Minister and Foreign Minister", "President/CEO". */
  private boolean isJoined(OfficePhrase before, OfficePhrase phrase) {
    if (phrase.first() - before.last() != 1) {
      return false;
    }
    if (before.country() == null && Roles.isOfState(phrase.title())) {
      return false;
    }
    String between = document.lower(before.last());
    return between.equals("and") || between.equals("/") || between.equals("&");
  }

  /** "Ministers' Forum chairman": the first is in the name of an organisation. */
  private static boolean isInside(OfficePhrase before, OfficePhrase phrase) {
    return phrase.first() <= before.first() && before.last() <= phrase.head() && phrase.isPlaced();
  }

  /** "The chair and spokesperson of the Green Party": both are the party's. */
  private boolean isSharedAfter(OfficePhrase before, OfficePhrase phrase) {
    return !before.isPlaced()
        && phrase.first() - before.last() == 1
        && document.lower(before.last()).equals("and")
        && phrase.organisation() != null
        && phrase.first() == phrase.head()
        && isOrganised(before.title())
        && isOrganised(phrase.title());
  }

  /** Whether offices with the title are often those of organisations. */
  static boolean isOrganised(String title) {
    for (String head : ORGANISED) {
      if (title.equals(head) || title.endsWith(" " + head)) {
        return true;
      }
    }
    return false;
  }

  private OfficePhrase phrase(OfficeMention mention) {
    int sentence = document.sentence(mention.first());
    Around around = new Around(mention);
    around.before(document.first(sentence));
    around.after(document.last(sentence));
    return around.phrase();
  }

  /** The phrase around one office while it is read. */
  private final class Around {
    private final OfficeMention mention;
    private int first;
    private int last;
    private @Nullable String country;
    private @Nullable String to;
    private @Nullable String organisation;
    private boolean former;
    private boolean future;
    private boolean acting;
    private boolean definite;
    private boolean national;
    private String rank = "";
    private String topic = "";

    Around(OfficeMention mention) {
      this.mention = mention;
      this.first = mention.first();
      this.last = mention.last();
      this.country = mention.country();
      this.organisation = mention.organisation();
      this.former = mention.former();
      this.future = mention.future();
      this.acting = mention.acting();
      if (organisation == null && isHeadOfAgency(mention.title())) {
        organisation = agency();
        country = country == null ? stateWithin() : country;
      }
    }

    /** "Head of Peru's water authority": of an agency, and not of an organ of the state. */
    private boolean isHeadOfAgency(String title) {
      return (title.startsWith("head of the ") || title.startsWith("chief of the "))
          && HEADED.contains(title.substring(title.lastIndexOf(' ') + 1));
    }

    /** The first state named among the words of the title, or null. */
    private @Nullable String stateWithin() {
      for (int i = first; i < last; i++) {
        ActorMention actor = sightings.actor(i);
        if (actor != null && sightings.isCountry(actor.code())) {
          return actor.code();
        }
      }
      return null;
    }

    /** The agency as printed after "of", without the state that owns it. */
    private @Nullable String agency() {
      int from = first;
      for (int i = last - 1; i > first && from == first; i--) {
        String word = document.lower(i);
        if (isPossessive(i) || word.equals("of") || word.equals("the")) {
          from = i + 1;
        }
      }
      return from < last ? document.text(from, last) : null;
    }

    OfficePhrase phrase() {
      return new OfficePhrase(
          first,
          mention.first(),
          last,
          rank + title() + topic,
          country,
          to,
          full(organisation),
          former,
          future,
          acting,
          definite);
    }

    /** The name in full that the article gives an abbreviation: "People's Party (PP)". */
    private @Nullable String full(@Nullable String name) {
      if (name == null || name.length() > 6 || !name.equals(name.toUpperCase(Locale.ROOT))) {
        return name;
      }
      for (ActorMention actor : sightings.actors()) {
        if (actor.code().equals(name)) {
          return name;
        }
      }
      for (int i = 1; i + 1 < document.size(); i++) {
        if (!document.form(i).equals(name)) {
          continue;
        }
        String spelled = spelled(i + 1);
        if (spelled != null) {
          return spelled;
        }
        if (document.form(i - 1).equals("(") && document.form(i + 1).equals(")")) {
          int from = i - 1;
          while (from > 0
              && (Character.isUpperCase(document.form(from - 1).codePointAt(0))
                  || (from > 1
                      && owners.isLink(from - 1)
                      && Character.isUpperCase(document.form(from - 2).codePointAt(0))))) {
            from--;
          }
          return i - 1 - from > 1 ? document.text(from, i - 1) : name;
        }
      }
      return name;
    }

    /**
     * The name in brackets at the token or behind a noun there: "NUDW union (National Union of …)".
     */
    private @Nullable String spelled(int token) {
      int open = document.tag(token).equals("NN") ? token + 1 : token;
      if (open + 2 >= document.size() || !document.form(open).equals("(")) {
        return null;
      }
      int to = open + 1;
      while (to < document.size()
          && !document.form(to).equals(")")
          && (owners.isUpper(to) || owners.isLink(to) || document.form(to).equals(","))) {
        to++;
      }
      boolean closed = to < document.size() && document.form(to).equals(")");
      return closed && to - open > 3 && owners.isUpper(open + 1)
          ? document.text(open + 1, to)
          : null;
    }

    /** The title with the words that only rank its holder taken away. */
    private String title() {
      String title = mention.title();
      if (title.startsWith("member of the ") && PARLIAMENTS.contains(title.substring(14))) {
        return "member of parliament";
      }
      int of = title.indexOf(" of the ");
      if (of > 0 && isHeadOfAgency(title)) {
        return title.substring(0, of);
      }
      if (title.equals("political analyst")) {
        return "analyst";
      }
      int bureau = title.indexOf(" for the bureau of ");
      if (bureau > 0) {
        return title.substring(0, bureau);
      }
      for (String word : RANKS) {
        if (title.startsWith(word + " ") && !title.equals("presidential candidate")) {
          return title.substring(word.length() + 1);
        }
      }
      if (title.startsWith("undersecretary")
          && mention.last() - mention.first() > 1
          && document.lower(mention.first()).equals("under")) {
        return "under " + title.substring("under".length());
      }
      return title;
    }

    void before(int start) {
      int i = mention.first() - 1;
      while (i >= start) {
        String word = document.lower(i);
        if (FORMER.contains(word)) {
          former = true;
        } else if (FUTURE.contains(word)) {
          future = true;
        } else if (ACTING.contains(word)) {
          acting = true;
        } else if (word.equals(")") || word.equals("-rrb-")) {
          int open = i - 1;
          while (open > start && i - open < 4 && !document.form(open).equals("(")) {
            open--;
          }
          if (!document.form(open).equals("(")) {
            return;
          }
          i = open;
        } else if (isPossessive(i)) {
          definite = true;
          if (i - 1 < start) {
            return;
          }
          if (free() && isOfSchools() && isSchool(i - 1)) {
            organisation = schoolBefore(i, start);
            return;
          }
          if (!take(i - 1)) {
            Person person = cast.at(i - 1);
            if (person != null) {
              country = country == null ? person.state() : country;
            } else if (free()) {
              organisation =
                  takesOrganisation()
                      ? owners.meant(document.lower(i - 1), i - 1)
                      : owners.meantBody(i - 1);
            }
            return;
          }
          i = first;
        } else if (take(i)) {
          i = first;
          if (i - 1 >= start && country != null && PARTED.contains(document.lower(i - 1))) {
            rank = document.lower(i - 1) + " ";
            i--;
          }
        } else if (isParty(i)) {
          organisation = document.form(i) + " Party";
          first = i;
        } else if (isAge(word)
            || SKIPPED.contains(word)
            || (word.equals("-") && i > start && document.end(i - 1) == document.start(i))
            || document.tag(i).equals("CD")) {
          first = i;
        } else if (i > start
            && isOfSchools()
            && document.tag(i).equals("NN")
            && !owners.isUpper(i)
            && SCHOOLS.contains(document.form(i - 1))) {
          first = i;
        } else {
          if (free() && isOrganisation(i)) {
            i = organisationBefore(i, start);
            continue;
          }
          if (document.tag(i).equals("NN") && takesOrganisation() && free()) {
            organisation = owners.meant(word, i);
            if (organisation != null) {
              first = i;
              i--;
              continue;
            }
          }
          Person holder = cast.at(i);
          NameSpan name = holder == null ? null : cast.mention(i);
          int before = name == null ? i - 1 : name.first() - 1;
          former |=
              before >= start
                  && (name == null ? word.equals("the") || word.equals("a") : true)
                  && (FORMER.contains(document.lower(before))
                      || ONCE.contains(document.lower(before)));
          former |= ONCE.contains(word);
          if ((word.equals("its") || word.equals("their")) && free()) {
            own(i);
          }
          definite |=
              word.equals("the")
                  || word.equals("this")
                  || word.equals("his")
                  || word.equals("her")
                  || word.equals("its")
                  || word.equals("their");
          return;
        }
        first = Math.min(first, i);
        i--;
      }
    }

    /** Takes what "its" at the token means: an organisation, or the state of a diplomat. */
    private void own(int token) {
      if (isOrganised(mention.title())) {
        organisation = owners.owner(token);
      } else if (Postings.isPosted(mention.title())) {
        country = owners.state(token);
      }
    }

    /** The name of a force or an authority of a state that is told beside the state; or null. */
    private @Nullable String agency(InstitutionMention institution) {
      String printed = document.text(institution.first(), institution.last());
      boolean named =
          OF_AGENCIES.contains(mention.title())
              || (takesOrganisation() && isAgency(institution.name()));
      return !named ? null : FullNames.isInitials(printed) ? printed : institution.name();
    }

    /** Whether it is a ministry, whose offices are its state's. */
    private boolean isMinistry(InstitutionMention institution) {
      return institution.name().startsWith("Ministry of ");
    }

    /** "The Socialist leader", "the Green chairman". */
    private boolean isParty(int token) {
      return free()
          && PARTY_NAMES.contains(document.form(token))
          && OF_PARTIES.contains(mention.title())
          && token > document.first(document.sentence(token));
    }

    private boolean free() {
      return country == null && organisation == null;
    }

    /** Takes the state, body or institution whose mention covers the token, if there is one. */
    private boolean take(int i) {
      InstitutionMention institution = sightings.institution(i);
      ActorMention actor = sightings.actor(i);
      if (actor == null && sightings.place(i) != null && Roles.isOfState(mention.title())) {
        actor = sightings.place(i);
      }
      if (actor == null && institution == null) {
        return false;
      }
      if (actor != null) {
        national |= free() && institution == null && sightings.isCountry(actor.code());
        place(actor);
      }
      if (institution != null && institution.country() != null && !isLed()) {
        place(institution.country());
        organisation = organisation == null ? agency(institution) : organisation;
      } else if (institution != null && free() && !isMinistry(institution)) {
        organisation = institution.name();
      }
      first = actor == null ? institutionFirst(institution, i) : actor.first();
      return true;
    }

    private int institutionFirst(@Nullable InstitutionMention institution, int i) {
      return institution == null ? i : institution.first();
    }

    /** Takes what the mention stands for, or the organ of it that has offices of its own. */
    private void place(ActorMention mention) {
      String printed = document.text(mention.first(), mention.last()).toLowerCase(Locale.ROOT);
      String organ = ORGANS.get(printed);
      if (organ == null) {
        place(mention.code());
      } else {
        organisation = country == null && organisation == null ? organ : organisation;
      }
    }

    private void place(String code) {
      if (sightings.isCountry(code)) {
        country = country == null && organisation == null ? code : country;
      } else {
        organisation = organisation == null ? code : organisation;
      }
    }

    void after(int end) {
      for (int turn = 0; turn < 3 && last < end; turn++) {
        String word = document.lower(last);
        int next = last + 1;
        if (word.equals("designate") || word.equals("elect")) {
          future = true;
          last = next;
          continue;
        }
        if (word.equals("-") && next < end && FUTURE.contains(document.lower(next))) {
          future = true;
          last = next + 1;
          continue;
        }
        boolean posting =
            word.equals("to")
                || (word.equals("for") && isPosted())
                || (word.equals("in") && isPostedIn(next));
        if (!posting && !isOwning(word)) {
          return;
        }
        if (isOccupation() && (word.equals("in") || word.equals("from"))) {
          return;
        }
        if (!posting && takesOrganisation()) {
          next = Math.max(next, afterPart(next, end));
          int field = free() && (word.equals("of") || word.equals("for")) ? fieldEnd(next, end) : 0;
          if (field > next) {
            topic = isOfSchools() ? "" : " " + word + " " + document.text(next, field);
            last = field;
            continue;
          }
        }
        if (next < end && document.lower(next).equals("the")) {
          next++;
        }
        String meant =
            next > last + 1 && free() && takesOrganisation() && next < end && standsAlone(next)
                ? owners.meant(document.lower(next), next)
                : null;
        if (meant != null) {
          organisation = meant;
          last = next + 1;
          return;
        }
        ActorMention actor = sightings.actor(next);
        InstitutionMention institution = sightings.institution(next);
        if (actor == null && sightings.place(next) != null) {
          actor = sightings.place(next);
        }
        if (actor == null && word.equals("of")) {
          actor = sightings.state(next);
        }
        if (actor == null && institution == null) {
          organisationAfter(next, end);
          return;
        }
        if (actor != null && !posting && isNamedFor(actor, end)) {
          organisationOf(actor, end);
          return;
        }
        if (actor != null && isOwner(actor, end)) {
          organisationAfter(actor.last() + 1, end);
          return;
        }
        int after = actor != null ? actor.last() : institution == null ? next : institution.last();
        if (posting && actor != null) {
          to = to == null ? actor.code() : to;
        } else if (actor != null) {
          place(actor);
          if (institution != null && institution.country() != null && organisation == null) {
            organisation = agency(institution);
            after = organisation == null ? after : institution.last();
          }
          if (after < end && sightings.office(after) != null) {
            return;
          }
        } else if (institution != null && institution.country() != null && !isLed()) {
          place(institution.country());
          organisation = organisation == null ? agency(institution) : organisation;
        } else if (institution != null) {
          boolean own = takesOrganisation() && national && institution.country() == null;
          if (organisation == null && (country == null || own) && !isMinistry(institution)) {
            organisation = institution.name();
            country = null;
          }
        } else {
          return;
        }
        last = after;
        if (last < end && actor != null && REGIONS.contains(document.lower(last))) {
          last++;
        }
        if (last + 1 < end && isPossessive(last) && sightings.institution(last + 1) != null) {
          InstitutionMention owned = sightings.institution(last + 1);
          last = owned == null ? last : owned.last();
        }
      }
    }

    /** Whether the noun is in small letters or ends its phrase, so that it is no longer name. */
    private boolean standsAlone(int token) {
      return isLower(token)
          || (token + 1 < document.size() && document.form(token + 1).equals(","));
    }

    private boolean isOwning(String word) {
      return word.equals("of")
          || word.equals("for")
          || word.equals("in")
          || word.equals("at")
          || ((word.equals("from") || word.equals("with")) && takesOrganisation());
    }

    /** "Norway's Greenpeace": the state only tells where the organisation is. */
    private boolean isOwner(ActorMention actor, int end) {
      int name = actor.last() + 1;
      InstitutionMention institution = sightings.institution(name);
      return takesOrganisation()
          && name < end
          && isPossessive(actor.last())
          && isCapital(name)
          && sightings.actor(name) == null
          && (institution == null || institution.country() == null);
    }

    /** "The Kenyan Law Society", "the Peru air force": the state is a part of the name. */
    private boolean isNamedFor(ActorMention actor, int end) {
      int to = actor.last();
      if (!takesOrganisation()
          || organisation != null
          || actor.form() == ActorMention.Form.ORGAN
          || to >= end) {
        return false;
      }
      InstitutionMention institution = sightings.institution(to);
      if (institution != null && institution.country() != null) {
        return false;
      }
      if (forceEnd(to, end) > to) {
        return true;
      }
      boolean named = false;
      while (to < end && isCapital(to) && !isNamed(to) && !isState(to)) {
        if (ORGANS_OF_STATE.contains(document.lower(to))) {
          return false;
        }
        named |= NameWords.isOfNoPerson(document.form(to));
        to++;
      }
      return named;
    }

    private boolean isState(int token) {
      ActorMention actor = sightings.actor(token);
      return actor != null && sightings.isCountry(actor.code());
    }

    /** The token after "air force", "coast guard" and the like in small letters, or the token. */
    private int forceEnd(int token, int end) {
      for (int to = Math.min(end, token + 2); to > token; to--) {
        if (FORCES.contains(document.text(token, to))) {
          return to;
        }
      }
      return token;
    }

    private void organisationOf(ActorMention actor, int end) {
      int force = forceEnd(actor.last(), end);
      if (force > actor.last()) {
        organisation = document.text(actor.first(), force);
        last = force;
      } else {
        country = null;
        organisationAfter(actor.first(), end);
      }
      if (sightings.isCountry(actor.code()) && organisation != null && isAgency(organisation)) {
        country = actor.code();
      }
    }

    /** Whether a force or an authority of a state is called so: "Ruritanian Border Police". */
    private boolean isAgency(String name) {
      String lower = name.toLowerCase(Locale.ROOT);
      return AGENCIES.contains(lower.substring(lower.lastIndexOf(' ') + 1));
    }

    /** The token after "the Lagos branch of", or the token itself. */
    private int afterPart(int token, int end) {
      for (int i = token; i + 1 < Math.min(end, token + 5); i++) {
        if (PARTS.contains(document.lower(i)) && document.lower(i + 1).equals("of")) {
          return i > token ? i + 2 : token;
        }
        boolean modifies =
            document.lower(i).equals("the")
                || document.tag(i).startsWith("NNP")
                || document.tag(i).startsWith("JJ");
        if (!modifies) {
          return token;
        }
      }
      return token;
    }

    /** Where a field of work in small letters ends that an organisation follows; or the token. */
    private int fieldEnd(int token, int end) {
      int to = token;
      while (to < end
          && to - token < 4
          && isLower(to)
          && (document.tag(to).startsWith("NN") || document.tag(to).startsWith("JJ"))) {
        to++;
      }
      if (to == token || to + 1 >= end || !isOwning(document.lower(to))) {
        return token;
      }
      int name = document.lower(to + 1).equals("the") ? to + 2 : to + 1;
      ActorMention place = name < end ? sightings.place(name) : null;
      ActorMention actor = name < end ? sightings.actor(name) : null;
      ActorMention state = actor == null ? place : actor;
      boolean named = state == null || !sightings.isCountry(state.code()) || isNamedFor(state, end);
      return name < end && isCapital(name) && named ? to : token;
    }

    private boolean isLower(int token) {
      return Character.isLowerCase(document.form(token).codePointAt(0));
    }

    /** Whether the token is the last word of the name of an organisation before the title. */
    private boolean isOrganisation(int i) {
      return takesOrganisation()
          && !isNamed(i)
          && isNameWord(i)
          && (!isOccupation() || isKind(i) || isLonger(i))
          && Character.isUpperCase(document.form(i).codePointAt(0))
          && Calendar.weekday(document.form(i)) == null
          && NameWords.honorific(document.form(i)) == null;
    }

    /**
     * Whether the tag is one that capitalised words of names get: nouns, at the start of a sentence
     * proper ones only, or verbs there that the tagger knows from elsewhere.
     */
    private boolean isNameWord(int i) {
      String tag = document.tag(i);
      boolean opens = i == document.first(document.sentence(i));
      return tag.startsWith("NNP")
          || (opens
              ? (tag.equals("VB") && i + 1 == mention.first())
                  || (tag.startsWith("NNS") && i + 1 < mention.first())
                  || (isShared(i) && names.endingIn(i, i + 1) != null)
              : tag.startsWith("NN"));
    }

    /** Takes the capitalised words up to {@code i} as the organisation; the token before them. */
    private int organisationBefore(int i, int start) {
      int from = i;
      while (from > start
          && (isOrganisation(from - 1)
              || (from - 1 > start && owners.isLink(from - 1) && isOrganisation(from - 2)))) {
        from--;
      }
      if (from > start && owners.isNational(from - 1) && owners.isGeneric(from, i + 1)) {
        from--;
      }
      int[] longer = from == i && isShared(i) ? names.endingIn(i, i + 1) : null;
      String name =
          longer == null ? document.text(from, i + 1) : owners.withoutState(longer[0], longer[1]);
      if (mention.title().startsWith("party ")) {
        name += " Party";
      } else if (from == i && PARTY_NAMES.contains(name)) {
        name += " Party";
      }
      organisation = ORGANS.getOrDefault(name.toLowerCase(Locale.ROOT), name);
      first = from;
      return from - 1;
    }

    /** Whether names of many organisations end in the word: "Council", "Telegraph". */
    private boolean isShared(int token) {
      String word = document.lower(token);
      return KINDS.contains(word) || PAPERS.contains(word);
    }

    /** Whether universities have such an office. */
    private boolean isOfSchools() {
      String title = mention.title();
      return OF_SCHOOLS.contains(title.substring(title.lastIndexOf(' ') + 1));
    }

    /**
     * Whether the token is in the name of a university: "University of Oslo", "Oslo University".
     */
    private boolean isSchool(int token) {
      for (int k = token; k >= Math.max(0, token - 6) && !document.form(k).equals("."); k--) {
        if (SCHOOLS.contains(document.form(k))) {
          return true;
        }
      }
      return false;
    }

    /** The capitalised words before the token. */
    private @Nullable String schoolBefore(int end, int start) {
      int from = end;
      while (from > start
          && (owners.isUpper(from - 1) || isInName(from - 1) || isComma(from - 1, end))) {
        from--;
      }
      while (from < end && !owners.isUpper(from)) {
        from++;
      }
      return from < end ? document.text(from, end) : null;
    }

    private boolean isComma(int token, int end) {
      return document.form(token).equals(",")
          && token + 1 < end
          && owners.isUpper(token + 1)
          && token > 0
          && owners.isUpper(token - 1);
    }

    private boolean isNamed(int token) {
      Person person = cast.at(token);
      return person != null && person.isSure();
    }

    /** Takes the capitalised words from {@code i} on as the organisation, if the title has one. */
    private void organisationAfter(int i, int end) {
      boolean taken = organisation != null || (country != null && !national);
      if (!takesOrganisation() || taken || NameWords.honorific(document.form(i)) != null) {
        return;
      }
      int to = i;
      while (to < end
          && (!isNamed(to) || isNamesake(to, end))
          && (isCapital(to)
              || (to > i
                  && to + 1 < end
                  && isInName(to)
                  && !isNamed(to + 1)
                  && (isCapital(to + 1)
                      || (document.lower(to + 1).equals("the")
                          && to + 2 < end
                          && isCapital(to + 2)))))) {
        to += document.lower(Math.min(to + 1, end - 1)).equals("the") && !isCapital(to) ? 2 : 1;
      }
      to = beforeName(i, to);
      boolean adjective =
          to == i + 1
              && to < end
              && document.tag(i).startsWith("JJ")
              && isLower(to)
              && document.tag(to).startsWith("NN")
              && !KINDS.contains(document.lower(to));
      if (to > i && !adjective) {
        country = null;
        last = to < end && KINDS.contains(document.lower(to)) ? to + 1 : to;
        organisation = document.text(i, isNamesake(i, end) ? last : to);
        last = boardEnd(last, end);
      }
    }

    /** The token after "'s board of directors", whose chairman is the company's; or the token. */
    private int boardEnd(int token, int end) {
      int board = token + 1;
      if (board >= end || !isPossessive(token) || !document.lower(board).equals("board")) {
        return token;
      }
      boolean members = board + 2 < end && document.lower(board + 1).equals("of");
      return members && document.tag(board + 2).startsWith("NNS") ? board + 3 : board + 1;
    }

    /** "The Ann Fry hospital": an organisation with the name of a person. */
    private boolean isNamesake(int token, int end) {
      NameSpan name = cast.mention(token);
      return name != null && name.last() < end && KINDS.contains(document.lower(name.last()));
    }

    /** Where the words end if the last of them are a name in full: "Council on Peace Ann Fry". */
    private int beforeName(int from, int to) {
      NameSpan name = to - from > 3 ? cast.mention(to - 1) : null;
      boolean full = name != null && name.last() == to && name.words() > 1 && name.first() > from;
      return full && name != null ? name.first() : to;
    }

    private boolean isCapital(int token) {
      return Character.isUpperCase(document.form(token).codePointAt(0))
          && sightings.office(token) == null;
    }

    private boolean isInName(int token) {
      String word = document.lower(token);
      return word.equals("of")
          || word.equals("for")
          || word.equals("on")
          || word.equals("and")
          || word.equals("-")
          || word.equals("'s")
          || word.equals("’s")
          || word.equals("&");
    }

    /** Whether the office is one of an organisation's own, not of its state. */
    private boolean isLed() {
      String title = mention.title();
      return LED.contains(title.substring(title.lastIndexOf(' ') + 1));
    }

    private boolean takesOrganisation() {
      return isOrganised(mention.title()) || isOccupation();
    }

    private boolean isKind(int token) {
      return isShared(token) || SCHOOLS.contains(document.form(token));
    }

    /** Whether the token is in a capitalised name of several words that is no place's. */
    private boolean isLonger(int token) {
      boolean before = token > 0 && owners.isUpper(token - 1) && isNameWord(token - 1);
      boolean after = token + 1 < mention.first();
      return owners.isUpper(token)
          && (after
              ? before || owners.isUpper(token + 1) || owners.isLink(token + 1)
              : sightings.place(token) == null && before);
    }

    private boolean isOccupation() {
      return sightings.isOccupation(mention.title());
    }

    /**
     * "Ambassador in Lima", "the UN's envoy in Lima", but not "the US ambassador in Washington".
     */
    private boolean isPostedIn(int place) {
      boolean body = country == null && organisation != null && isPosted();
      ActorMention actor = sightings.actor(place);
      ActorMention state = actor == null ? sightings.place(place) : actor;
      return (body || Postings.isPosted(mention.title()))
          && state != null
          && sightings.isCountry(state.code())
          && !state.code().equals(country);
    }

    private boolean isPosted() {
      for (String posted : POSTED) {
        if (mention.title().contains(posted)) {
          return true;
        }
      }
      return false;
    }
  }

  private boolean isPossessive(int token) {
    String word = document.lower(token);
    return word.equals("'s") || word.equals("’s") || word.equals("'") || word.equals("’");
  }

  private static boolean isAge(String word) {
    return word.endsWith("-year-old") || (word.endsWith("th") && Calendar.day(word) > 0);
  }
}
