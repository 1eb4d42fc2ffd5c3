package org.entente.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import org.entente.text.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every entry of the lexicon finds what its examples say. */
class ExamplesTest {
  @TestFactory
  List<DynamicTest> aFormThatMayMeanSomethingElseIsTold() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Homonym homonym : Loaded.LEXICON.actors().homonyms().values()) {
      for (String yes : homonym.yes()) {
        tests.add(
            dynamicTest(
                yes,
                () -> {
                  Loaded.Example example = Loaded.example(yes);
                  Document document = example.document();
                  List<String> found =
                      Loaded.actors(document).stream()
                          .map(m -> document.text(m.first(), m.last()))
                          .toList();
                  assertTrue(found.containsAll(example.marks()), () -> yes + " found " + found);
                }));
      }
      for (String no : homonym.no()) {
        tests.add(
            dynamicTest(
                no,
                () -> {
                  Document document = Loaded.annotate(no);
                  List<String> found =
                      Loaded.actors(document).stream()
                          .map(m -> document.text(m.first(), m.last()))
                          .filter(homonym.form()::equals)
                          .toList();
                  assertEquals(List.of(), found, no);
                }));
      }
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> aTitleIsFoundWhole() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Title title : Loaded.LEXICON.offices().titles()) {
      for (String yes : title.yes()) {
        tests.add(
            dynamicTest(
                yes,
                () -> {
                  Loaded.Example example = Loaded.example(yes);
                  List<String> titles =
                      Loaded.offices(example.document()).stream()
                          .map(OfficeMention::title)
                          .toList();
                  for (String mark : example.marks()) {
                    assertTrue(
                        titles.stream().anyMatch(mark::equalsIgnoreCase),
                        () -> yes + " found " + titles);
                  }
                }));
      }
      for (String no : title.no()) {
        tests.add(
            dynamicTest(
                no,
                () -> {
                  List<String> titles =
                      Loaded.offices(Loaded.annotate(no)).stream()
                          .map(OfficeMention::title)
                          .filter(title.label()::equals)
                          .toList();
                  assertEquals(List.of(), titles, no);
                }));
      }
    }
    return tests;
  }
}
