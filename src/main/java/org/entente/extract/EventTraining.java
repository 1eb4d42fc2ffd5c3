package org.entente.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.article.FindingsJson;
import org.entente.learn.Logistic;
import org.entente.lexicon.Lexicon;
import org.entente.model.Findings;
import org.entente.text.Annotator;

/**
 * Learns from annotated articles, and from the ontology's examples, which candidates are events.
 */
final class EventTraining {
  private static final double SMALLEST = 0.01; // weights below do not matter

  private EventTraining() {}

  /**
   * Writes the model. The same files in the same order give the same bytes.
   *
   * @param files annotated articles, published ones or written to learn from
   * @param found by article, statements and roles that models found that had not learned from it:
   *     events are learned beside these, too, since such ones they will meet
   * @param sentences written to learn from
   * @param out where to; stays open
   * @return by article, what tells candidates from events, learned from the others
   * @throws IOException if a file can't be read
   */
  static Map<String, Logistic> train(
      List<Path> files,
      Map<String, Statements.Found> found,
      List<EventSentence> sentences,
      Annotator annotator,
      Lexicon lexicon,
      OutputStream out)
      throws IOException {
    EventTrainer trainer = new EventTrainer(lexicon);
    trainer.addExamples(annotator);
    trainer.addSentences(sentences, annotator);
    for (Path file : files) {
      JsonNode article = GoldFiles.read(file, lexicon.eventTypes());
      Origin origin = GoldFiles.origin(file, article);
      if (origin == Origin.DENSE) {
        continue;
      }
      Findings gold = FindingsJson.read(article, file.toString());
      EventScan ideal = scan(gold, annotator, lexicon);
      Statements.Found other = found.get(gold.article().id());
      if (origin == Origin.NEWS) {
        trainer.addWritten(ideal, gold.article(), gold.events());
      } else if (other == null) {
        trainer.add(ideal, gold.article(), gold.events());
      } else {
        trainer.add(
            EventScan.of(
                ideal.document(),
                other.statements(),
                other.roles(),
                Issuer.of(gold.article().publisher()),
                lexicon),
            gold.article(),
            gold.events());
        trainer.addAgain(ideal);
      }
    }
    EventTrainer.Learned learned = trainer.train();
    learned.model().write(out, SMALLEST);
    return learned.heldOut();
  }

  /**
   * What the article offers for events.
   *
   * @throws IllegalArgumentException if the findings lack the text
   */
  static EventScan scan(Findings gold, Annotator annotator, Lexicon lexicon) {
    String text = gold.article().text();
    if (text == null) {
      throw new IllegalArgumentException(gold.article().id() + " lacks its text");
    }
    return EventScan.of(
        annotator.annotate(text),
        gold.statements(),
        gold.roles(),
        Issuer.of(gold.article().publisher()),
        lexicon);
  }
}
