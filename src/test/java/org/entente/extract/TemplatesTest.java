package org.entente.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.learn.Chain.Part;
import org.entente.learn.Hash;
import org.entente.lexicon.Lexicon;
import org.entente.model.Article;
import org.entente.model.DateRange;
import org.entente.text.Annotator;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TemplatesTest {
  private static final Path SOURCES = Path.of("src/main/java/org/entente/extract");
  private static final Pattern CALL = Pattern.compile("\\.(?:node|edge|add)\\((\\d+),");

  /** Where each model's features are made. */
  private static final Map<String, List<Templates>> MODELS =
      Map.ofEntries(
          Map.entry("CueFeatures", List.of(Templates.CUES)),
          Map.entry("RoleFeatures", List.of(Templates.ROLES)),
          Map.entry("SaidDates", List.of(Templates.DATES)),
          Map.entry("Antecedents", List.of(Templates.ANTECEDENTS)),
          Map.entry("About", List.of(Templates.ABOUT)),
          Map.entry("Allegiance", List.of(Templates.ALLEGIANCE)),
          Map.entry("EventFeatures", List.of(Templates.EVENTS)),
          Map.entry("EventWeighing", List.of(Templates.EVENT_WEIGHTS)),
          Map.entry("EventStatusFeatures", List.of(Templates.EVENT_STATUS)),
          Map.entry("EventDates", List.of(Templates.EVENT_DATES)),
          Map.entry("EventClaims", List.of(Templates.EVENT_CLAIMS)));

  @Test
  void everyTemplateInUseHasAName() throws IOException {
    Set<String> wrong = new TreeSet<>();
    for (Map.Entry<String, List<Templates>> model : MODELS.entrySet()) {
      Templates templates = model.getValue().get(0);
      String source = Files.readString(SOURCES.resolve(model.getKey() + ".java"));
      Matcher call = CALL.matcher(source);
      int calls = 0;
      while (call.find()) {
        calls++;
        int template = Integer.parseInt(call.group(1));
        long values =
            arguments(source, call.end()).stream().filter(value -> !value.equals("0")).count();
        if (templates.name(template) == null) {
          wrong.add(model.getKey() + " " + template + ": no name");
        } else if (!model.getKey().startsWith("Event") && templates.holes(template) != values) {
          wrong.add(model.getKey() + " " + template + ": takes " + values + " values");
        }
      }
      assertTrue(calls > 3, model.getKey() + ": its features are made in another way now");
    }
    assertEquals(Set.of(), wrong, "name them in templates.txt");
  }

  /** The arguments from {@code from} to the bracket that closes the call. */
  private static List<String> arguments(String source, int from) {
    List<String> arguments = new ArrayList<>();
    int depth = 0;
    int start = from;
    for (int i = from; ; i++) {
      char c = source.charAt(i);
      if ((c == ',' || c == ')') && depth == 0) {
        arguments.add(source.substring(start, i).strip());
        start = i + 1;
        if (c == ')') {
          return arguments;
        }
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
  }

  @Test
  void everyFeatureOfAChoiceHasAName() {
    Document document =
        Annotator.load()
            .annotate(
                "The presidents of France and Kenya met on Monday. President Anna Roux of France"
                    + " said that both countries would trade more. She told reporters last week"
                    + " that Kenya was a friend. \"We thank France,\" Kenyan President Joe Ouma and"
                    + " Foreign Minister Ann Wafula said on Tuesday.");
    Set<String> wrong = new TreeSet<>();
    Judge judge =
        new StatementModel(StatementModel.load()) {
          @Override
          public int date(Attribution a, List<DateRange> ranges, List<Choice> choices) {
            check(Templates.DATES, choices, wrong);
            return super.date(a, ranges, choices);
          }

          @Override
          public int antecedent(Attribution a, List<Person> people, List<Choice> choices) {
            check(Templates.ANTECEDENTS, choices, wrong);
            return super.antecedent(a, people, choices);
          }

          @Override
          public boolean[] about(
              Attribution a, List<String> codes, List<Choice> choices, List<Choice> sizes) {
            check(Templates.ABOUT, choices, wrong);
            check(Templates.ABOUT, sizes, wrong);
            return super.about(a, codes, choices, sizes);
          }

          @Override
          public int allegiance(
              Attribution a, Source source, List<@Nullable String> codes, List<Choice> choices) {
            check(Templates.ALLEGIANCE, choices, wrong);
            return super.allegiance(a, source, codes, choices);
          }
        };
    String text = document.text();
    Article article =
        new Article("a", null, null, null, null, null, null, null, "en", text, Article.hash(text));
    new Statements(Lexicon.load(), judge)
        .find(article, document, Attributor.load().attributions(document));
    assertEquals(Set.of(), wrong, "name them in templates.txt");
  }

  private static void check(Templates templates, List<Choice> choices, Set<String> wrong) {
    for (Choice choice : choices) {
      choice
          .templates()
          .forEach(
              (template, values) -> {
                if (templates.name(template) == null || templates.holes(template) > values) {
                  wrong.add(templates.section() + " " + template);
                }
              });
    }
  }

  @Test
  void aFeatureReadsAsItsWords() {
    Document document = Annotator.load().annotate("Norway warned that 2024 would be hard.");
    Values values = new Values(document);
    assertEquals(
        "lemma=warn", Templates.CUES.text(new Part(2, List.of(Hash.of("warn")), 1), values));
    assertEquals(
        "lemma=warn words behind=that (year)",
        Templates.CUES.text(new Part(27, List.of(Hash.of("warn"), Hash.of("that"), 1), 1), values));
    assertEquals(
        "verb class=speech+object tag=…",
        Templates.CUES.text(new Part(32, List.of(5, Hash.of("no such tag")), 1), values));
    assertEquals(
        "before the cue, distance=3", Templates.ROLES.text(new Part(2, List.of(1, 3), 1), values));
    assertEquals("roles 79", Templates.ROLES.text(new Part(79, List.of(1), 1), values));
  }

  @Test
  void readsWhichTemplatesToLeaveOut() {
    assertEquals(new Ablation(Set.of(46, 47), Set.of(12)), Ablation.of("46, 47,role:12"));
    for (String wrong : List.of("", "x", "46,", "role:", "role:79", "0", "999")) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> Ablation.of(wrong)).getMessage();
      assertTrue(String.valueOf(message).contains("templates.txt"), message);
    }
  }
}
