package org.entente.extract;

import static org.entente.extract.OfficePhrasesTest.roles;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What "its" and "the agency" mean before an office. */
class OwnersTest {
  @Test
  void itsIsTheOrganisationOfTheSentenceBefore() {
    assertEquals(
        List.of("Anna Berg: leader, -, Reform Party"),
        roles("The opposition Reform Party demanded it. Its leader, Anna Berg, agreed."));
    assertEquals(
        List.of("Anna Berg: spokesperson, -, AU"),
        roles("The African Union demanded it. Its spokeswoman, Anna Berg, agreed."));
  }

  @Test
  void itsIsNoOrganisationWhereAStateIsTheSubject() {
    assertEquals(
        List.of("Anna Berg: spokesperson, -, -"),
        roles("Chad left the African Union. Its spokeswoman, Anna Berg, agreed."));
  }

  @Test
  void nounsMeanTheOrganisationWhoseNameEndsWithThem() {
    assertEquals(
        List.of("Anna Berg: president, -, Drivers' Federation"),
        roles("The Drivers' Federation met. The president of the federation, Anna Berg, agreed."));
    assertEquals(
        List.of("Anna Berg: prosecutor, -, ICC"),
        roles("The International Criminal Court met. The court's prosecutor, Anna Berg, agreed."));
  }

  @Test
  void itsIsTheStateOfADiplomat() {
    assertEquals(
        List.of("Anna Berg: ambassador, NOR, -"),
        roles("Norway protested. Its ambassador in Lima, Anna Berg, agreed."));
  }
}
