package org.entente.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.lexicon.Lexicon;
import org.entente.model.Article;
import org.entente.model.Office;
import org.entente.model.Role;
import org.entente.model.Span;
import org.entente.model.Statement;
import org.entente.text.Annotator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Texts are marked: {@code [source]}, {@code {cue}} and {@code <content>}; the marks are taken out
 * before the text is read. A content opens a statement, or joins the one whose cue stands before
 * it.
 */
class StatementsTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2022, 6, 15);

  private static Annotator annotator;
  private static Statements statements;

  @BeforeAll
  static void load() {
    annotator = Annotator.load();
    statements = new Statements(Lexicon.load(), StatementModel.load());
  }

  private static Statements.Found find(String marked, @Nullable String publisher) {
    StringBuilder text = new StringBuilder();
    List<Attribution> attributions = new ArrayList<>();
    Span source = null;
    Span cue = null;
    Span content = null;
    int from = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      switch (c) {
        case '[', '{', '<' -> from = text.length();
        case ']' -> source = new Span(from, text.length());
        case '}' -> cue = new Span(from, text.length());
        case '>' -> content = new Span(from, text.length());
        case '|' -> {
          attributions.add(new Attribution(source, cue, List.of(content), 1));
          source = null;
          cue = null;
          content = null;
        }
        default -> text.append(c);
      }
    }
    Article article =
        new Article(
            "a",
            null,
            null,
            null,
            WEDNESDAY,
            publisher,
            null,
            null,
            "en",
            text.toString(),
            Article.hash(text.toString()));
    return statements.find(article, annotator.annotate(text.toString()), attributions);
  }

  private static List<String> speakers(String marked) {
    return find(marked, null).statements().stream().map(StatementsTest::speaker).toList();
  }

  private static List<String> issued(String marked, String publisher) {
    return find(marked, publisher).statements().stream().map(StatementsTest::speaker).toList();
  }

  private static String speaker(Statement statement) {
    return statement.speaker().name()
        + " ("
        + statement.speaker().kind().word()
        + ", "
        + (statement.role() == null ? "-" : role(statement.role()))
        + ", "
        + statement.country()
        + ")";
  }

  private static List<String> roles(String text) {
    return find(text, null).roles().stream()
        .map(observation -> observation.person() + ": " + role(observation.role()))
        .toList();
  }

  private static String role(Role role) {
    Office office = role.office();
    return office.title()
        + (office.country() == null ? "" : " " + office.country())
        + (office.to() == null ? "" : " to " + office.to())
        + (office.organisation() == null ? "" : " of " + office.organisation())
        + (role.former() ? " (former)" : "")
        + (role.future() ? " (future)" : "");
  }

  @Test
  void whoWasInOfficeSpeaksForNobody() {
    assertEquals(
        List.of("Ada Berg (person, president FIN (former), null)"),
        speakers("[Former Finnish president Ada Berg] {said} <Finland would vote>.|"));
  }

  @Test
  void whoSpeaksForAnOrganOfABodySpeaksForTheBody() {
    assertEquals(
        List.of("Ada Berg (person, president of European Council, EU)"),
        speakers("[European Council President Ada Berg] {said} <Finland would vote>.|"));
  }

  @Test
  void lawyersOfSomebodyAreSeveral() {
    assertEquals(
        List.of("Lawyers for Ms Berg (group, lawyer, null)"),
        speakers("Ada Berg was ill. [Lawyers for Ms Berg, who is a nurse,] {said} <it hurt>.|"));
  }

  @Test
  void theDayOfADocumentIsNotItsAuthor() {
    assertEquals(
        List.of("Labour Party (institution, -, GBR)"),
        speakers("[The Labour Party manifesto of April 14] {said} <it would help Britain>.|"));
  }

  @Test
  void readsTitlesBeforeNames() {
    assertEquals(
        List.of("Lena Sorvik: foreign minister NOR"),
        roles("Norwegian Foreign Minister Lena Sorvik left for talks."));
    assertEquals(
        List.of("Pavel Horak: president CZE"),
        roles("President of the Czech Republic Pavel Horak left for talks."));
    assertEquals(
        List.of("Pavel Horak: president CZE"),
        roles("The Czech president, Pavel Horak, left for talks."));
  }

  @Test
  void readsTitlesAfterNames() {
    assertEquals(
        List.of("Lena Sorvik: foreign minister NOR"),
        roles("Lena Sorvik, Norway's foreign minister, left for talks."));
    assertEquals(
        List.of("Amir Qasemi: ambassador IRN to RUS"),
        roles("Amir Qasemi, who is Iran's ambassador to Moscow, left for talks."));
  }

  @Test
  void readsFormerOffices() {
    assertEquals(
        List.of("Pavel Horak: president CZE (former)"),
        roles("Former Czech President Pavel Horak left for talks."));
  }

  @Test
  void givesAListOfMinistersTheirStates() {
    assertEquals(
        List.of("Lena Sorvik: foreign minister NOR", "Carlos Medina: foreign minister PER"),
        roles("Foreign Ministers Lena Sorvik of Norway and Carlos Medina of Peru met in Lima."));
  }

  @Test
  void readsStatesThatAreGivenNamesToo() {
    assertEquals(
        List.of("Pavel Horak: prime minister ISR"),
        roles("He called Prime Minister of Israel Pavel Horak on Monday."));
  }

  @Test
  void readsWhoLeadsAPartyOrHoldsASeat() {
    assertEquals(
        List.of("Karl Sand: leader of Reform List"),
        roles("The Reform List, led by Karl Sand, walked out."));
    assertEquals(
        List.of("Anna Weber: member of parliament DEU"),
        roles("Anna Weber was elected to the Bundestag in Germany."));
    assertEquals(List.of(), roles("The talks, led by Karl Sand, broke down."));
  }

  @Test
  void readsPostsThatVerbsGive() {
    assertEquals(
        List.of("Lena Sorvik: foreign minister NOR (former)"),
        roles("Lena Sorvik held the post of Norwegian foreign minister."));
  }

  @Test
  void readsOrganisationsOfTitles() {
    assertEquals(
        List.of("Adam Brook: co-founder of Facebook"),
        roles("Facebook co-founder Adam Brook left for talks."));
    assertEquals(
        List.of("David Berg: professor of Oslo City University"),
        roles("Oslo City University criminology professor David Berg left for talks."));
    assertEquals(
        List.of("Karl Sand: chairman of Ulm Prize Committee"),
        roles("The Ulm Prize Committee met. The committee's chairman, Karl Sand, left."));
  }

  @Test
  void leavesTheOfficeToThoseWhoDieInIt() {
    assertEquals(
        List.of("Pavel Horak: president CZE"),
        roles("Pavel Horak, the president of the Czech Republic, died on Monday."));
    assertEquals(
        List.of("Pavel Horak: president CZE (former)"),
        roles("Pavel Horak, the 4th president of the Czech Republic, died on Monday."));
  }

  @Test
  void placesMembersOfCongressByTheirSeats() {
    assertEquals(
        List.of("Ann Fry: representative USA"), roles("Rep. Ann Fry, D-Calif., left for talks."));
  }

  @Test
  void completesSurnamesAndPronouns() {
    assertEquals(
        List.of(
            "Lena Sorvik (person, foreign minister NOR, NOR)",
            "Lena Sorvik (person, foreign minister NOR, NOR)",
            "Lena Sorvik (person, foreign minister NOR, NOR)"),
        speakers(
            "[Norwegian Foreign Minister Lena Sorvik] {said} <the talks had failed>.|"
                + " <They will not resume>, [Sorvik] {added}.|"
                + " [She] {blamed} <the weather>.|"));
  }

  @Test
  void resolvesOfficesThatStandForNames() {
    assertEquals(
        List.of(
            "Pavel Horak (person, president CZE, CZE)", "Pavel Horak (person, president CZE, CZE)"),
        speakers(
            "[Czech President Pavel Horak] {said} <the talks had failed>.|"
                + " [The president] {added} that <they would not resume>.|"));
  }

  @Test
  void namesWhomTheLeadOnlyTitles() {
    String envoy = "Amir Qasemi (person, ambassador IRN to RUS, IRN)";
    assertEquals(
        List.of(envoy, envoy, envoy),
        speakers(
            """
            <Trade will grow>, [Tehran's ambassador to Moscow] {said} on Monday.|

            Speaking to a newspaper, [Amir Qasemi] {said} <both would gain>.|

            [The diplomat] {stressed} that <the routes were open>.|\
            """));
  }

  @Test
  void takesStatesAndCapitalsForTheirGovernments() {
    assertEquals(
        List.of(
            "Government of China (institution, -, CHN)",
            "Government of Japan (institution, -, JPN)"),
        speakers("[Beijing] {said} <it would answer>.| [Japan] {denied} <the charge>.|"));
  }

  @Test
  void namesMinistriesInFull() {
    assertEquals(
        List.of("Ministry of Foreign Affairs of Iraq (institution, -, IRQ)"),
        speakers("[The Iraqi foreign ministry] {called} the raid <a violation>.|"));
  }

  @Test
  void joinsSourcesToGroups() {
    assertEquals(
        List.of("Lena Sorvik and Carlos Medina (group, -, null)"),
        speakers(
            "[Norwegian Foreign Minister Lena Sorvik and Peruvian President Carlos Medina]"
                + " {discussed} <fishing rights>.|"));
  }

  @Test
  void leavesUnnamedSourcesAsPrinted() {
    assertEquals(
        List.of("a senior security official (unnamed, security official, null)"),
        speakers(
                "Five were hurt in the fire, {according to} [a senior security official]: <five>.|")
            .stream()
            .map(s -> s.replaceAll("security official \\w+", "security official"))
            .map(s -> s.replaceAll(", \\w+\\)$", ", null)"))
            .toList());
  }

  @Test
  void takesTheIssuerForWe() {
    assertEquals(
        List.of(
            "Government of the United States (institution, -, USA)",
            "U.S. Department of State (institution, -, USA)"),
        issued(
            "[The United States] {welcomes} <the release of the sailors>.|"
                + " [We] {call on} <all sides to talk>.|",
            "U.S. Department of State"));
  }

  private static List<String> names(String marked, @Nullable String publisher) {
    return find(marked, publisher).statements().stream().map(s -> s.speaker().name()).toList();
  }

  @Test
  void namesMediaAsPrinted() {
    assertEquals(
        List.of("New York Times", "The New York Times", "Agence France-Presse"),
        names(
            "In Cairo [the New York Times] {said} <the talks failed>.|"
                + " [The New York Times] {reported} <a fire>.|"
                + " [Agence France-Presse] {reported} <a storm>.|",
            null));
  }

  @Test
  void namesOfficesOfLeadersAndEmbassies() {
    assertEquals(
        List.of("Office of the Prime Minister of Israel", "U.S. embassy in Kenya"),
        names(
            "[The office of the Israeli prime minister] {said} <the road was open>.|"
                + " [The U.S. embassy in Kenya] {warned} <travellers of floods>.|",
            null));
  }

  @Test
  void tellsWhoWeAre() {
    assertEquals(
        List.of("Foreign Ministers of Chile, Ghana, and Norway"),
        names(
            "We, the Foreign Ministers of Chile, Ghana, and Norway, condemn the raid."
                + " [We] {call on} <both sides to talk>.|",
            "U.S. Department of State"));
    assertEquals(
        List.of("Vladimir Putin"),
        names(
            "President of Russia Vladimir Putin opened the school.\n\n"
                + "As [I] {said}, <it is late>.|",
            "President of Russia"));
  }

  @Test
  void takesTwoPresidentsForThePairThatMet() {
    assertEquals(
        List.of("Vladimir Putin and Emmanuel Macron"),
        names(
            "Vladimir Putin had a telephone conversation with President of France"
                + " Emmanuel Macron. [The presidents of Russia and France] {noted} <some"
                + " success>.|",
            "President of Russia"));
  }

  @Test
  void findsWhoseADocumentIs() {
    assertEquals(
        List.of("Anna Berg", "World Health Organization"),
        names(
            "The World Health Organization report came out. [Anna Berg] {said} <it was sound>.|"
                + " [The report] {lists} <ten cities>.|",
            null));
  }

  @Test
  void endsNamesBeforeTheyRepeat() {
    assertEquals(
        List.of("Mahmoud Abbas"),
        names("[President Mahmoud Abbas] Abbas Mahmoud {said} <all was well>.|", null));
  }

  @Test
  void whoStandsBehindAPrepositionIsNotTheSource() {
    assertEquals(
        List.of("Ana Petrova", "Jon Dahl"),
        names(
            "[The mayor of Karvasta, Ana Petrova], {said} <the bridge was shut>.|"
                + " [The prime minister of the Netherlands Ardennes, Jon Dahl], {said} <it was>.|",
            null));
    assertEquals(
        List.of("A spokesman for Karvasta (unnamed, spokesperson of Karvasta, null)"),
        speakers("[A spokesman for Karvasta] {said} <the bridge was shut>.|"));
    assertEquals(
        List.of("Farmers near Wad Sennar (group, -, null)"),
        speakers("[Farmers near Wad Sennar] {said} <nobody had asked them>.|"));
  }

  @Test
  void namesInAppositionAreTheSource() {
    assertEquals(
        List.of("Ana Petrova", "Sun Weiguo", "Jon Dahl"),
        names(
            "[A student who took part, Ana Petrova], {said} <it was cold>.|"
                + " [Her Chinese counterpart, Sun Weiguo], {said} <it was not>.|"
                + " [One of them, a fisherman called Jon Dahl], {said} <it was wet>.|",
            null));
    assertEquals(
        List.of("Jane Roe (person, -, UN)"),
        speakers("[The envoy of the UN and the Arab League, Jane Roe], {said} <it was late>.|"));
  }

  @Test
  void keepsNamesWhole() {
    assertEquals(
        List.of("Zuhrab Abdel Sattar", "Gadi Ben-Ari"),
        names(
            "[The Egyptian water minister, Zuhrab Abdel Sattar], {said} <it was late>.|"
                + " [Israel's transport minister, Gadi Ben-Ari], {said} <it was not>.|",
            null));
    assertEquals(
        List.of("Rosario Abayon (person, governor, null)"),
        speakers("[Governor Rosario Abayon] {said} <the road was open>.|"));
  }

  @Test
  void mediaAndCompaniesAreNotPeople() {
    assertEquals(
        List.of("El Provincial (institution, -, null)"),
        speakers("[The newspaper El Provincial] {said} <the road was open>.|"));
    assertEquals(
        List.of("An-Nidal (institution, -, null)"),
        speakers("[The newspaper An-Nidal] {said} <the road was open>.|"));
    assertEquals(
        List.of("Katajala (institution, -, FIN)", "Katajala (institution, -, null)"),
        speakers(
            "[Katajala, a Finnish company], {said} <the pump had failed>.|"
                + " On Friday [Katajala] {said} <it was mended>.|"));
  }

  @Test
  void theCompanyIsTheOneThatTheTextNamed() {
    assertEquals(
        List.of("Ana Petrova", "Harrow Creek Resources"),
        names(
            "The mine belongs to the company Harrow Creek Resources."
                + " [Ana Petrova] {said} <it was shut>.| [The company] {said} <it was not>.|",
            null));
  }

  @Test
  void whoSpokeIsDescribedByWorkOrNation() {
    assertEquals(
        List.of("Ana Petrova", "Ana Petrova", "Ana Petrova"),
        names(
            "[Ana Petrova] {said} <the ward was full>.| [The Bulgarian surgeon] {added} <it was>.|"
                + " \"<We are tired>,\" [the surgeon] {said}.|",
            null));
  }

  @Test
  void ministriesAndEmbassiesHaveTheirStates() {
    assertEquals(
        List.of(
            "Ministry of Foreign Affairs of Botswana",
            "Ministry of Foreign Affairs of Norway",
            "Ministry of Foreign Affairs of Norway",
            "Embassy of Peru in Oslo",
            "Embassy of Peru in Oslo"),
        names(
            "[The foreign ministry in Gaborone] {said} <it was late>.|"
                + " [Norwegian Foreign Minister Lena Sorvik] went home."
                + " Norway has offered to help. [Its foreign ministry] {said} <it was early>.|"
                + " [The ministry] {said} <help was near>.|"
                + " [The Peruvian embassy in Oslo] {said} <it was shut>.|"
                + " [The embassy] {said} <it would open>.|",
            null));
    assertEquals(
        List.of("Lena Sorvik", "Ministry of Foreign Affairs of Norway"),
        names(
            "[Norwegian Foreign Minister Lena Sorvik] {said} <it was late>.|"
                + " [Her ministry] {said} <it was early>.|",
            null));
  }

  @Test
  void armedServicesAndCourtsHaveTheirStates() {
    assertEquals(
        List.of("Pakistani Army", "Supreme Court of Honduras"),
        names(
            "A Pakistani guard died. [Pakistan's army] {said} <it was calm>.|"
                + " [The Supreme Court in Tegucigalpa] {said} <it had acted>.|",
            null));
  }

  @Test
  void oneInstitutionMayHaveAnAndInItsName() {
    assertEquals(
        List.of("Federation of Karvasta Chambers of Commerce and Industry (institution, -, null)"),
        speakers("[The Federation of Karvasta Chambers of Commerce and Industry] {said} <no>.|"));
    assertEquals(
        List.of("Quarries and Boundaries Commission (institution, -, null)"),
        speakers("[The Quarries and Boundaries Commission] {said} <it was shut>.|"));
  }

  @Test
  void aShortNameInBracketsStandsForTheFullOne() {
    assertEquals(
        List.of("Institute of Lakes and Rivers", "Institute of Lakes and Rivers"),
        names(
            "According to [the Institute of Lakes and Rivers (Lakinst)], <it was calm>.|"
                + " [Lakinst] {said} <it would stay so>.|",
            null));
  }

  @Test
  void descriptionsEndBeforeAnApposition() {
    assertEquals(
        List.of("Fishermen from Sarvik (group, -, null)", "opposition (group, -, null)"),
        speakers(
            "[Fishermen from Sarvik, the nearest village], {said} <it was late>.|"
                + " [The opposition] {said} <it was early>.|"));
  }

  @Test
  void datesByTheTimePrintedWithTheCue() {
    Statement statement =
        find("On Monday [Lena Sorvik] {said} <the talks had failed>.|", null).statements().get(0);
    assertEquals(LocalDate.of(2022, 6, 13), statement.said().earliest());
    assertEquals(LocalDate.of(2022, 6, 13), statement.said().latest());
  }

  @Test
  void datesByPublicationWhereNothingIsPrinted() {
    Statement statement =
        find("[Lena Sorvik] {said} <the talks had failed>.|", null).statements().get(0);
    assertEquals(LocalDate.of(2022, 6, 14), statement.said().earliest());
    assertEquals(WEDNESDAY, statement.said().latest());
  }

  @Test
  void tellsModesByQuotationMarks() {
    assertEquals(
        List.of("indirect", "direct", "mixed"),
        find(
                "[Lena Sorvik] {said} <the talks had failed>.|"
                    + " \"<Nobody listened>,\" [she] {said}.|"
                    + " [She] {called} <the offer \"an insult\" to all>.|",
                null)
            .statements()
            .stream()
            .map(s -> s.mode().word())
            .toList());
  }

  @Test
  void findsWhatAContentIsAbout() {
    assertEquals(
        List.of("CHN", "RUS"),
        find("[Lena Sorvik] {said} <China and Russia had drifted apart>.|", null)
            .statements()
            .get(0)
            .about());
  }

  @Test
  void givesTheSameTwice() {
    String text = "On Monday [Lena Sorvik], Norway's foreign minister, {said} <it was over>.|";
    assertEquals(find(text, null), find(text, null));
  }
}
