package org.entente.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.entente.query.Catalogue;
import org.entente.query.Person;
import org.entente.query.Profile;
import org.entente.query.Profile.PrintedRole;
import org.entente.query.Profile.Said;
import org.junit.jupiter.api.Test;

class ProfileTableTest {
  private static final Person PERSON = new Person("lin bo", "Lin Bo", false, 1, 1);
  private static final Profile PROFILE =
      new Profile(
          PERSON,
          List.of(
              new PrintedRole(
                  "foreign minister",
                  "CHN",
                  null,
                  null,
                  true,
                  false,
                  false,
                  LocalDate.of(2021, 12, 29),
                  LocalDate.of(2022, 1, 1),
                  2,
                  "former foreign minister Lin Bo",
                  "one")),
          List.of(
              new Said(
                  "id",
                  "Lin Bo",
                  null,
                  LocalDate.of(2022, 1, 1),
                  "vague",
                  "foreign minister",
                  "CHN",
                  List.of("RUS", "USA"),
                  "said",
                  "indirect",
                  "gas will flow",
                  "Lin Bo … said … gas will flow",
                  "one",
                  "Harbour Times")));

  private static String table(Sheet sheet) throws IOException {
    StringBuilder out = new StringBuilder();
    sheet.write(Format.TABLE, 0, out);
    return out.toString();
  }

  @Test
  void aPersonIsShownWithRolesAsPrintedAndStatements() throws IOException {
    assertEquals(
        """
        role as printed                 first seen  last seen   articles  words                           article
        ──────────────────────────────  ──────────  ──────────  ────────  ──────────────────────────────  ───────
        former foreign minister of CHN  2021-12-29  2022-01-01         2  former foreign minister Lin Bo  one
        """,
        table(ProfileTable.briefRoles(PROFILE)));
    assertEquals(
        """
        when           as                about     cue   what was said  article
        ─────────────  ────────────────  ────────  ────  ─────────────  ───────
        by 2022-01-01  foreign minister  RUS, USA  said  gas will flow  one
        """,
        table(ProfileTable.briefStatements(PROFILE)));
    assertEquals(12, ProfileTable.roles(PROFILE).columns().size());
    assertEquals(14, ProfileTable.statements(PROFILE).columns().size());
  }

  @Test
  void candidatesAreListedWithTheArticleThatALoneNameIsOf() throws IOException {
    assertEquals(
        """
        name    statements  roles  only in article
        ──────  ──────────  ─────  ───────────────
        Lin Bo           1      1
        Lin              2      0  a#b
        """,
        table(ProfileTable.people(List.of(PERSON, new Person("a#b#lin", "Lin", true, 2, 0)))));
  }

  @Test
  void theCatalogueIsListedNameFirst() {
    Sheet sheet = CatalogueTable.questions(Catalogue.load().questions());
    assertEquals("name", sheet.columns().get(0));
    assertEquals("spoke-about", sheet.rows().get(0).get(0));
    assertEquals(
        List.of(
            List.of("person", "person", "the person", "the store's busiest speaker"),
            List.of("from", "date", "the first day", "left open"),
            List.of("to", "date", "the last day", "left open")),
        CatalogueTable.parameters(Catalogue.load().question("said")).rows());
  }
}
