package org.entente.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.extract.View.Kind;
import org.entente.lexicon.EventTypes;
import org.entente.text.Annotator;
import org.entente.text.CorpusFile;
import org.entente.text.Document;

/**
 * An annotated article to learn from or to measure on.
 *
 * @param id the article's id
 * @param view its tokens
 * @param golds its attributions, those without a cue too, in order of their cues
 * @param origin where it comes from
 */
record Sample(String id, View view, List<Gold> golds, Origin origin) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OWN = 3; // how often an article that is our own counts
  private static final int WRITTEN = 2; // and one that was written to learn from

  Sample {
    golds = List.copyOf(golds);
  }

  /** Whether it is a published article, annotated as the models shall find. */
  boolean own() {
    return origin == Origin.PUBLISHED;
  }

  /** An attribution as annotated: {@link Draft} with its cue, which may be empty. */
  record Gold(Cue cue, BitSet source, BitSet content) {
    boolean hasCue() {
      return cue.last() > cue.first();
    }
  }

  /** Annotated articles that attribution learns from, in the order of their files. */
  static List<Sample> readFindings(
      List<Path> files, EventTypes types, Annotator annotator, VerbClasses classes)
      throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (Path file : files) {
      JsonNode article = GoldFiles.read(file, types);
      if (GoldFiles.origin(file, article) == Origin.NEWS) {
        continue;
      }
      String text = article.get("text").asText();
      View view = new View(annotator.annotate(text), classes);
      Offsets offsets = new Offsets(view.document);
      List<Gold> golds = new ArrayList<>();
      for (JsonNode s : article.get("statements")) {
        BitSet source = offsets.tokens(one(s.path("speaker").path("mention")));
        BitSet content = offsets.tokens(s.get("content"));
        BitSet cue = offsets.tokens(one(s.path("cue")));
        golds.add(gold(view, cue, source, content));
      }
      samples.add(sample(article.get("id").asText(), view, golds, GoldFiles.origin(file, article)));
    }
    return samples;
  }

  /** Each sample as often as it counts: more than those of other kinds if it is our own. */
  static List<Sample> weighed(List<Sample> samples) {
    List<Sample> weighed = new ArrayList<>();
    for (int k = 0; k < OWN; k++) {
      int round = k;
      samples.stream().filter(s -> s.own() || round < WRITTEN).forEach(weighed::add);
    }
    return weighed;
  }

  /** Articles in the shape of PolNeAR's conversion: a file of JSON lines, gzipped or not. */
  static List<Sample> readAttributions(Path file, Annotator annotator, VerbClasses classes)
      throws IOException {
    List<Sample> samples = new ArrayList<>();
    try (BufferedReader lines = CorpusFile.open(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        JsonNode article = JSON.readTree(line);
        if (!article.has("text") || !article.has("attributions")) {
          throw new IOException(file + ", line " + number + ": no \"text\" and \"attributions\"");
        }
        View view = new View(annotator.annotate(article.get("text").asText()), classes);
        Offsets offsets = new Offsets(view.document);
        List<Gold> golds = new ArrayList<>();
        for (JsonNode a : article.get("attributions")) {
          golds.add(
              gold(
                  view,
                  core(view, offsets.tokens(a.path("cue"))),
                  offsets.tokens(a.path("source")),
                  offsets.tokens(a.path("content"))));
        }
        samples.add(sample(article.get("id").asText(), view, golds, Origin.OTHERS));
      }
    }
    return samples;
  }

  private static Sample sample(String id, View view, List<Gold> golds, Origin origin) {
    List<Gold> sorted = new ArrayList<>(golds);
    sorted.sort(
        (a, b) ->
            a.cue.first() != b.cue.first()
                ? Integer.compare(a.cue.first(), b.cue.first())
                : Integer.compare(a.cue.last(), b.cue.last()));
    return new Sample(id, view, sorted, origin);
  }

  private static Gold gold(View view, BitSet cue, BitSet source, BitSet content) {
    int first = Math.max(0, cue.nextSetBit(0));
    int last = cue.isEmpty() ? first : cue.nextClearBit(first);
    trim(view, content);
    trim(view, source);
    content.andNot(cue);
    return new Gold(new Cue(first, last, 0), source, content);
  }

  /** Takes marks and "that" from the ends of each piece. */
  private static void trim(View view, BitSet tokens) {
    Document d = view.document;
    for (int from = tokens.nextSetBit(0); from >= 0; ) {
      int to = tokens.nextClearBit(from);
      int a = from;
      while (a < to
          && (!(view.isWord(a) || d.form(a).equals("$"))
              || (d.lower(a).equals("that") && d.tag(a).equals("IN")))) {
        tokens.clear(a++);
      }
      for (int b = to - 1; b >= a && !view.isWord(b); b--) {
        tokens.clear(b);
      }
      from = tokens.nextSetBit(to);
    }
  }

  /** The heart of a cue that was annotated with its auxiliaries, adverbs and places. */
  private static BitSet core(View view, BitSet cue) {
    int best = -1;
    for (int i = cue.nextSetBit(0); i >= 0; i = cue.nextSetBit(i + 1)) {
      if (view.kind[i] == Kind.VERB
          && (best < 0
              || ((view.verbs[best] & VerbClasses.SPEECH) == 0
                  && (view.verbs[i] & VerbClasses.SPEECH) != 0
                  && i - best <= 3))) {
        best = i;
      }
    }
    BitSet core = new BitSet();
    if (best < 0) {
      int first = cue.nextSetBit(0);
      if (first >= 0) {
        core.set(first, cue.nextClearBit(first));
        while (core.cardinality() > 1 && !view.isWord(core.length() - 1)) {
          core.clear(core.length() - 1);
        }
      }
      return core;
    }
    core.set(best);
    int next = best + 1;
    while (cue.get(next)
        && ((view.kind[next] == Kind.ADVERB && view.document.tag(next).equals("RP"))
            || (view.kind[next] == Kind.PREPOSITION && !cue.get(next + 1) && next == best + 1))) {
      core.set(next++);
    }
    return core;
  }

  /** This sample with those attributions only that are of the kind that the others hold. */
  Sample only(Set<String> lemmas) {
    List<Gold> kept = new ArrayList<>();
    for (Gold g : golds) {
      boolean keep = false;
      for (int i = g.cue.first(); i < g.cue.last(); i++) {
        keep |=
            (view.verbs[i] & VerbClasses.SPEECH) != 0 || lemmas.contains(view.document.lemma(i));
      }
      if (keep) {
        kept.add(g);
      }
    }
    return new Sample(id, view, kept, origin);
  }

  /** The main words of the cues in samples. */
  static Set<String> cueLemmas(List<Sample> samples) {
    Set<String> lemmas = new HashSet<>();
    for (Sample s : samples) {
      for (Gold g : s.golds) {
        boolean verb = false;
        for (int i = g.cue.first(); i < g.cue.last(); i++) {
          if (s.view.kind[i] == Kind.VERB) {
            lemmas.add(s.view.document.lemma(i));
            verb = true;
          }
        }
        if (!verb && g.cue.last() - g.cue.first() == 1) {
          lemmas.add(s.view.document.lemma(g.cue.first()));
        }
      }
    }
    return lemmas;
  }

  private static JsonNode one(JsonNode span) {
    return span.isArray() ? JSON.createArrayNode().add(span) : JSON.createArrayNode();
  }

  /** From code points to tokens. */
  private static final class Offsets {
    private final Document document;

    Offsets(Document document) {
      this.document = document;
    }

    BitSet tokens(JsonNode spans) {
      BitSet tokens = new BitSet();
      String text = document.text();
      for (JsonNode span : spans) {
        int start = text.offsetByCodePoints(0, span.get(0).asInt());
        int end = text.offsetByCodePoints(start, span.get(1).asInt() - span.get(0).asInt());
        int first = document.tokenAt(start);
        int last = first;
        while (last < document.size() && document.start(last) < end) {
          last++;
        }
        tokens.set(first, last);
      }
      return tokens;
    }
  }
}
