package org.entente.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.lexicon.Lexicon;
import org.entente.model.Span;
import org.entente.text.Annotator;
import org.entente.text.CorpusFile;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Measures the attributor. {@code cv}: cross-validation on the gold training articles; {@code dev}:
 * trains on everything and writes what the scorers read; {@code misses}: what is wrong, from
 * cross-validation; {@code speed}: tokens a second of the shipped models. Options are key=value:
 * {@code shared}, {@code polnear} (share of its articles), {@code gold} (how often gold counts),
 * {@code passes}, {@code out}, {@code model} (a file, or "shipped": dev does not train), {@code
 * without} (cv: templates of features to leave out, whose loss is shown: {@code 46,47,role:12}, as
 * numbered in {@code templates.txt}).
 *
 * <pre>./bench AttributionBench cv without=46,47</pre>
 */
public final class AttributionBench {
  private final Map<String, String> options = new HashMap<>();
  private final Path shared;
  private final Annotator annotator = Annotator.load();
  private final VerbClasses classes = VerbClasses.load();
  private final PrintWriter out;

  private AttributionBench(String[] args, PrintWriter out) {
    this.out = out;
    for (int i = 1; i < args.length; i++) {
      int eq = args[i].indexOf('=');
      options.put(args[i].substring(0, eq), args[i].substring(eq + 1));
    }
    shared = Path.of(option("shared", "../shared"));
  }

  public static void main(String[] args) throws IOException {
    PrintWriter out =
        new PrintWriter(new java.io.OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
    AttributionBench bench = new AttributionBench(args, out);
    switch (args[0]) {
      case "cv" -> bench.crossValidate(false);
      case "misses" -> bench.crossValidate(true);
      case "dev" -> bench.dev();
      case "speed" -> bench.speed();
      default -> throw new IllegalArgumentException("cv, misses, dev or speed");
    }
    out.flush();
  }

  private String option(String key, String standard) {
    return options.getOrDefault(key, standard);
  }

  private List<Sample> polnear(List<Sample> gold) throws IOException {
    double share = Double.parseDouble(option("polnear", "0.33"));
    List<Sample> all = new ArrayList<>();
    if (share > 0) {
      Set<String> lemmas = Sample.cueLemmas(gold);
      List<Sample> read =
          Sample.readAttributions(
              shared.resolve("corpora/polnear/train.jsonl.gz"), annotator, classes);
      for (int i = 0; i < read.size(); i++) {
        if ((int) (i * share) != (int) ((i + 1) * share)) {
          all.add(read.get(i).only(lemmas));
        }
      }
    }
    return all;
  }

  private List<Sample> gold() throws IOException {
    return Sample.readFindings(
        GoldFiles.of(shared.resolve("gold/train")),
        Lexicon.load().eventTypes(),
        annotator,
        classes);
  }

  private void crossValidate(boolean misses) throws IOException {
    List<Sample> gold = gold();
    List<Sample> polnear = polnear(gold);
    String without = option("without", "");
    Ablation ablation = without.isEmpty() ? Ablation.NONE : Ablation.of(without);
    Score full = crossValidate(gold, polnear, Ablation.NONE, misses);
    full.print(out);
    if (!without.isEmpty()) {
      out.printf("%nwithout %s%n", without);
      Score less = crossValidate(gold, polnear, ablation, misses);
      less.print(out);
      out.printf("%n%-10s %8s %8s %8s%n", "F1", "all", "without", "change");
      compare("content", full.f1(full.content), less.f1(less.content));
      compare("cue", full.f1(full.cue), less.f1(less.cue));
      compare("source", full.f1(full.source), less.f1(less.source));
      compare("complete", full.f1(full.complete), less.f1(less.complete));
    }
  }

  private void compare(String measure, double full, double less) {
    out.printf("%-10s %8.4f %8.4f %+8.4f%n", measure, full, less, less - full);
  }

  private Score crossValidate(
      List<Sample> gold, List<Sample> polnear, Ablation without, boolean misses) {
    long t = System.nanoTime();
    List<Sample> train = new ArrayList<>(polnear);
    for (int k = 0; k < Integer.parseInt(option("gold", "3")); k++) {
      train.addAll(gold);
    }
    Map<String, List<Attribution>> found =
        new AttributionTraining(
                classes, Integer.parseInt(option("passes", "4")), without, line -> {})
            .heldOut(train);
    Score total = new Score();
    for (Sample s : gold) {
      total.add(s, found.getOrDefault(s.id(), List.of()), misses ? out : null);
    }
    out.printf("%.0f s%n", (System.nanoTime() - t) / 1e9);
    return total;
  }

  private void dev() throws IOException {
    Attributor attributor;
    String model = option("model", "");
    if (model.equals("shipped")) {
      attributor = Attributor.load();
    } else if (!model.isEmpty()) {
      try (InputStream in = Files.newInputStream(Path.of(model))) {
        attributor = Attributor.read(in);
      }
    } else {
      List<Sample> gold = gold();
      List<Sample> train = new ArrayList<>(polnear(gold));
      for (int k = 0; k < Integer.parseInt(option("gold", "3")); k++) {
        train.addAll(gold);
      }
      attributor =
          new AttributionTraining(
                  classes, Integer.parseInt(option("passes", "4")), Ablation.NONE, out::println)
              .learn(train)
              .attributor();
    }
    Path folder = Path.of(option("out", "target/bench"));
    Files.createDirectories(folder);
    if (model.isEmpty()) {
      try (DataOutputStream data =
          new DataOutputStream(
              new BufferedOutputStream(Files.newOutputStream(folder.resolve(Attributor.MODEL))))) {
        attributor.write(data);
      }
    }
    ObjectMapper json = new ObjectMapper();
    try (Writer w = Files.newBufferedWriter(folder.resolve("dev.jsonl"))) {
      for (Path p : GoldFiles.of(shared.resolve("gold/dev"))) {
        write(json, json.readTree(p.toFile()), attributor, w);
      }
    }
    try (BufferedReader lines = open(shared.resolve("corpora/polnear/dev.jsonl"));
        Writer w = Files.newBufferedWriter(folder.resolve("polnear.jsonl"))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        write(json, json.readTree(line), attributor, w);
      }
    }
  }

  private static BufferedReader open(Path p) throws IOException {
    Path file = Files.exists(p) ? p : Path.of(p + ".gz");
    return CorpusFile.open(file);
  }

  private void write(ObjectMapper json, JsonNode article, Attributor attributor, Writer w)
      throws IOException {
    String text = article.get("text").asText();
    ObjectNode found = json.createObjectNode();
    found.put("id", article.get("id").asText());
    ArrayNode statements = found.putArray("statements");
    for (Attribution a : attributor.attributions(annotator.annotate(text))) {
      ObjectNode s = statements.addObject();
      ObjectNode speaker = s.putObject("speaker");
      speaker.put("name", "x").put("kind", "person").set("mention", span(json, text, a.source()));
      s.set("cue", span(json, text, a.cue()));
      ArrayNode content = s.putArray("content");
      a.content().forEach(c -> content.add(span(json, text, c)));
      s.put("mode", "indirect").putObject("said");
      s.putArray("about");
      s.putNull("role").putNull("country");
    }
    found.putArray("roles");
    found.putArray("events");
    w.write(json.writeValueAsString(found) + "\n");
  }

  private static JsonNode span(ObjectMapper json, String text, @Nullable Span span) {
    return span == null
        ? json.nullNode()
        : json.createArrayNode()
            .add(text.codePointCount(0, span.start()))
            .add(text.codePointCount(0, span.end()));
  }

  private void speed() throws IOException {
    Attributor attributor = Attributor.load();
    List<String> texts = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines = open(shared.resolve("corpora/news/articles.jsonl.gz"))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        texts.add(json.readTree(line).get("text").asText());
      }
    }
    for (int run = 0; run < 3; run++) {
      long tokens = 0;
      long found = 0;
      long words = 0;
      long t = System.nanoTime();
      for (String text : texts) {
        long t0 = System.nanoTime();
        Document d = annotator.annotate(text);
        words += System.nanoTime() - t0;
        tokens += d.size();
        found += attributor.attributions(d).size();
      }
      double s = (System.nanoTime() - t) / 1e9;
      out.printf(
          "%d tokens, %d attributions, %.1f s (%.1f s for words): %.0f tokens/s%n",
          tokens, found, s, words / 1e9, tokens / s);
    }
  }

  /** Counts of what is right, missed and spurious. */
  private static final class Score {
    private int gold;
    private int predicted;
    private int content;
    private int complete;
    private int cue;
    private int source;
    private int cueFound;
    private int jaccard90;
    private final Map<String, Integer> missedCues = new TreeMap<>();

    void add(Sample s, List<Attribution> found, @Nullable PrintWriter misses) {
      Document d = s.view().document;
      List<BitSet> g = new ArrayList<>();
      s.golds().forEach(x -> g.add(words(s.view(), x.content())));
      List<BitSet> p = new ArrayList<>();
      for (Attribution a : found) {
        BitSet b = new BitSet();
        a.content().forEach(x -> b.or(tokens(d, x)));
        p.add(words(s.view(), b));
      }
      gold += g.size();
      predicted += p.size();
      boolean[] usedG = new boolean[g.size()];
      boolean[] usedP = new boolean[p.size()];
      List<double[]> pairs = new ArrayList<>();
      for (int i = 0; i < g.size(); i++) {
        for (int j = 0; j < p.size(); j++) {
          BitSet both = (BitSet) g.get(i).clone();
          both.and(p.get(j));
          BitSet any = (BitSet) g.get(i).clone();
          any.or(p.get(j));
          double x = any.isEmpty() ? 0 : (double) both.cardinality() / any.cardinality();
          if (x >= 0.5) {
            pairs.add(new double[] {x, i, j});
          }
        }
      }
      pairs.sort((a, b) -> Double.compare(b[0], a[0]));
      for (double[] pair : pairs) {
        int i = (int) pair[1];
        int j = (int) pair[2];
        if (usedG[i] || usedP[j]) {
          continue;
        }
        usedG[i] = usedP[j] = true;
        content++;
        jaccard90 += pair[0] > 0.9 ? 1 : 0;
        Sample.Gold x = s.golds().get(i);
        Attribution a = found.get(j);
        boolean cueRight = !x.hasCue() || (a.cue() != null && overlaps(d, a.cue(), x.cue()));
        boolean sourceRight =
            x.source().isEmpty()
                ? a.source() == null
                : a.source() != null && tokens(d, a.source()).intersects(x.source());
        cue += cueRight ? 1 : 0;
        source += sourceRight ? 1 : 0;
        complete += cueRight && sourceRight ? 1 : 0;
        if (misses != null && !sourceRight) {
          misses.println(
              s.id()
                  + " SOURCE gold="
                  + show(d, x.source())
                  + " found="
                  + (a.source() == null
                      ? "-"
                      : d.text().substring(a.source().start(), a.source().end()))
                  + " cue="
                  + cueText(d, x)
                  + " | "
                  + show(d, x.content()));
        }
      }
      for (int i = 0; i < usedG.length; i++) {
        Sample.Gold x = s.golds().get(i);
        boolean found1 = false;
        String with = "";
        for (int j = 0; j < found.size(); j++) {
          Attribution a = found.get(j);
          if (x.hasCue() && a.cue() != null && overlaps(d, a.cue(), x.cue())) {
            found1 = true;
            with = " FOUND: " + contentText(d, a);
          }
        }
        cueFound += found1 ? 1 : 0;
        if (!usedG[i]) {
          missedCues.merge((found1 ? "part " : "miss ") + cueText(d, x), 1, Integer::sum);
          if (misses != null) {
            misses.println(
                s.id()
                    + (found1 ? " PART " : " MISS ")
                    + "["
                    + show(d, x.source())
                    + "] <"
                    + cueText(d, x)
                    + "> GOLD: "
                    + show(d, x.content())
                    + with);
          }
        }
      }
      for (int j = 0; j < usedP.length; j++) {
        if (!usedP[j] && misses != null) {
          Attribution a = found.get(j);
          boolean other = false;
          for (Sample.Gold x : s.golds()) {
            other |= x.hasCue() && a.cue() != null && overlaps(d, a.cue(), x.cue());
          }
          if (!other) {
            misses.println(
                s.id()
                    + " SPURIOUS <"
                    + (a.cue() == null ? "" : d.text().substring(a.cue().start(), a.cue().end()))
                    + "> "
                    + (a.source() == null
                        ? "-"
                        : d.text().substring(a.source().start(), a.source().end()))
                    + " | "
                    + contentText(d, a));
          }
        }
      }
    }

    private static String contentText(Document d, Attribution a) {
      StringBuilder b = new StringBuilder();
      a.content().forEach(c -> b.append(d.text(), c.start(), c.end()).append(" // "));
      return b.toString().replace('\n', ' ');
    }

    private static String cueText(Document d, Sample.Gold x) {
      return x.hasCue() ? d.text(x.cue().first(), x.cue().last()) : "-";
    }

    private static String show(Document d, BitSet tokens) {
      StringBuilder b = new StringBuilder();
      tokens.stream().forEach(i -> b.append(d.form(i)).append(' '));
      return b.toString().strip();
    }

    private static BitSet words(View view, BitSet tokens) {
      BitSet w = new BitSet();
      tokens.stream().filter(view::isWord).forEach(w::set);
      return w;
    }

    private static BitSet tokens(Document d, Span span) {
      BitSet b = new BitSet();
      int i = d.tokenAt(span.start());
      while (i < d.size() && d.start(i) < span.end()) {
        b.set(i++);
      }
      return b;
    }

    private static boolean overlaps(Document d, Span span, Cue cue) {
      return span.start() < d.end(cue.last() - 1) && d.start(cue.first()) < span.end();
    }

    void print(PrintWriter out) {
      out.printf(
          "gold %d predicted %d%ncontent %s (over 0.9: %s)%ncue %s%nsource %s%ncomplete %s%ncue recall %.3f%n",
          gold,
          predicted,
          prf(content),
          prf(jaccard90),
          prf(cue),
          prf(source),
          prf(complete),
          (double) cueFound / gold);
    }

    double f1(int right) {
      return gold + predicted == 0 ? 0 : 2.0 * right / (gold + predicted);
    }

    private String prf(int right) {
      double p = (double) right / predicted;
      double r = (double) right / gold;
      return "P %.3f R %.3f F %.3f".formatted(p, r, 2 * p * r / (p + r));
    }
  }
}
