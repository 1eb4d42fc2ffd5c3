package org.entente.extract;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words around offices: ranks, what came before or will come, and what organisations are called.
 */
final class OfficeWords {
  static final Set<String> FORMER =
      Set.of("former", "ex", "ex-", "then", "late", "deposed", "ousted", "onetime");
  static final Set<String> ONCE = Set.of("previously", "formerly", "once");
  static final Set<String> FUTURE = Set.of("incoming", "designate", "elect", "nominee");
  static final Set<String> ACTING = Set.of("acting", "interim", "caretaker");
  static final Set<String> SKIPPED =
      Set.of(
          "current",
          "new",
          "newly",
          "elected",
          "appointed",
          "outgoing",
          "top",
          "senior",
          "veteran",
          "longtime",
          "visiting",
          "powerful",
          "embattled",
          "conservative",
          "right-wing",
          "left-wing",
          "federal",
          "fellow",
          "first-ever",
          "local",
          "incumbent",
          "sitting",
          "re-elected",
          "democratic",
          "republican",
          "official",
          "ruling",
          "reformist",
          "hardline",
          "government",
          "then-");

  /** Offices that organisations have. */
  static final Set<String> ORGANISED =
      Set.of(
          "leader",
          "director",
          "chairman",
          "chairwoman",
          "chair",
          "ceo",
          "chief executive",
          "editor",
          "founder",
          "co-founder",
          "spokesperson",
          "president",
          "professor",
          "analyst",
          "correspondent",
          "reporter",
          "contributor",
          "general secretary",
          "manager",
          "economist",
          "researcher",
          "columnist",
          "chief",
          "general counsel",
          "managing director",
          "candidate",
          "editor-in-chief",
          "publisher",
          "director-general",
          "head",
          "expert",
          "scientist",
          "writer",
          "commentator",
          "broadcaster",
          "historian",
          "anthropologist",
          "fellow",
          "lecturer",
          "secretary-general",
          "captain",
          "coach",
          "agent",
          "co-chair",
          "vice chancellor",
          "rector",
          "organizer",
          "journalist",
          "trustee",
          "chef",
          "owner");

  /** Organs of bodies whose offices are called their own, by their names in small letters. */
  static final Map<String, String> ORGANS =
      Map.of(
          "european council", "European Council",
          "european external action service", "EEAS",
          "eeas", "EEAS");

  /** Words that name an organisation only together with others. */
  static final Set<String> GENERIC =
      Set.of(
          "university",
          "association",
          "institute",
          "red",
          "cross",
          "crescent",
          "society",
          "federation",
          "football",
          "olympic",
          "medical",
          "party",
          "committee",
          "foundation",
          "chamber",
          "commerce",
          "church",
          "union",
          "council",
          "club",
          "company",
          "airlines",
          "airways",
          "railways",
          "bank",
          "paralympic",
          "post",
          "greens");

  /** Offices of agencies of a state, whose names are told beside the state's. */
  static final Set<String> OF_AGENCIES =
      Set.of(
          "administrator", "deputy administrator", "agent", "vice marshal", "intelligence analyst");

  static final Set<String> PARLIAMENTS =
      Set.of("knesset", "bundestag", "parliament", "dail", "storting", "riksdag", "folketing");
  static final Set<String> LED =
      Set.of(
          "leader",
          "chairman",
          "chair",
          "chairwoman",
          "ceo",
          "founder",
          "co-founder",
          "editor",
          "professor",
          "correspondent",
          "reporter",
          "contributor",
          "analyst",
          "columnist",
          "candidate");
  static final Set<String> PARTY_NAMES =
      Set.of(
          "Conservative",
          "Labour",
          "Liberal",
          "Republican",
          "Democratic",
          "Green",
          "Socialist",
          "Communist",
          "Labor",
          "Tory");
  static final Set<String> OF_PARTIES =
      Set.of("leader", "deputy leader", "interim leader", "chairman", "chair");
  static final Set<String> OF_SCHOOLS =
      Set.of(
          "chancellor",
          "president",
          "rector",
          "provost",
          "dean",
          "professor",
          "lecturer",
          "researcher",
          "scientist",
          "historian",
          "economist",
          "anthropologist",
          "scholar",
          "expert");
  static final Set<String> SCHOOLS = Set.of("University", "College", "Institute", "School");

  /** What bodies and organisations are called where they are not named again. */
  static final Set<String> KINDS =
      Set.of(
          "agency",
          "committee",
          "party",
          "organization",
          "organisation",
          "group",
          "union",
          "bank",
          "commission",
          "movement",
          "alliance",
          "institute",
          "university",
          "association",
          "federation",
          "league",
          "council",
          "foundation",
          "fund",
          "court",
          "society",
          "company",
          "firm",
          "charity",
          "campaign",
          "museum",
          "hospital",
          "newspaper",
          "magazine",
          "club",
          "school",
          "college",
          "centre",
          "center",
          "coalition",
          "corporation",
          "airline",
          "confederation",
          "tribunal",
          "authority",
          "cooperative",
          "observatory",
          "laboratory",
          "network");

  /** Last words of the names of newspapers, which stand for the whole: "a Telegraph reporter". */
  static final Set<String> PAPERS =
      Set.of(
          "telegraph",
          "times",
          "post",
          "observer",
          "mail",
          "express",
          "star",
          "herald",
          "tribune",
          "journal",
          "news");

  /** Parts of organisations: "the Cairo office of the Red Crescent". */
  static final Set<String> PARTS =
      Set.of(
          "chapter",
          "branch",
          "office",
          "arm",
          "wing",
          "division",
          "section",
          "bureau",
          "unit",
          "department",
          "affiliate",
          "campus");

  /** What goes on with the name of a region: "governor of Bergen county". */
  static final Set<String> REGIONS =
      Set.of("region", "province", "state", "county", "district", "oblast", "prefecture", "canton");

  /** Organs whose offices are called those of the state. */
  static final Set<String> ORGANS_OF_STATE =
      Set.of(
          "parliament",
          "government",
          "senate",
          "congress",
          "house",
          "embassy",
          "cabinet",
          "court",
          "ministry",
          "department",
          "state",
          "consulate",
          "presidency",
          "armed");

  static final Set<String> FORCES =
      Set.of("air force", "army", "navy", "police", "coast guard", "border guard");

  /** What forces and authorities of a state are called, which are named beside it. */
  static final Set<String> AGENCIES =
      Set.of(
          "police",
          "force",
          "army",
          "navy",
          "guard",
          "guards",
          "agency",
          "administration",
          "bureau",
          "corps",
          "gendarmerie");

  /** Agencies of a state that are named beside it where they have a head or chief. */
  static final Set<String> HEADED = Set.of("agency", "authority", "force", "police");

  /** Ranks that a state may part from their title: "the deputy Dutch delegate". */
  static final Set<String> PARTED = Set.of("chief", "deputy", "assistant");

  static final List<String> RANKS =
      List.of("presidential", "exiting", "democratic", "republican", "official", "party");
  static final Set<String> POSTED =
      Set.of("ambassador", "envoy", "representative", "delegate", "consul");

  private OfficeWords() {}
}
