package org.entente;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.entente.article.OtherForms;
import org.entente.article.ReadFindings;
import org.entente.article.ReadingSink;
import org.entente.article.Rejected;
import org.entente.article.Violation;
import org.entente.graph.ActorName;
import org.entente.model.Findings;
import org.entente.model.Keys;
import org.entente.rdf.RdfFormat;
import org.entente.rdf.RdfReader;
import org.entente.rdf.Shapes;
import org.jspecify.annotations.Nullable;

/** RDF as a form of input, each graph judged by the shapes; keeps the actors' names that it has. */
final class RdfForms implements OtherForms {
  private static final int MOST = 50; // faults that are told of one article

  private final Supplier<Shapes> shapes;
  private final Map<String, ActorName> names = new ConcurrentHashMap<>();

  RdfForms(Supplier<Shapes> shapes) {
    this.shapes = shapes;
  }

  /** The name that a file gave an actor, or null. */
  @Nullable ActorName name(String code) {
    return names.get(code);
  }

  @Override
  public boolean has(String name) {
    return RdfFormat.isRdf(name);
  }

  @Override
  public void read(InputStream in, String input, ReadingSink sink) throws IOException {
    String lower = input.toLowerCase(Locale.ROOT);
    String bare = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    Told told = new Told(input, sink);
    long graphs;
    try {
      graphs = RdfReader.read(in, RdfFormat.ofFile(bare), input, shapes.get(), told);
    } catch (IOException e) {
      String message = String.valueOf(e.getMessage());
      if (message.startsWith(input + ": ")) { // which is said by the rejection too
        throw new IOException(message.substring(input.length() + 2), e);
      }
      throw e;
    }
    if (graphs > 0 && !told.any) {
      sink.accept(
          new Rejected(input, null, "no ent:Article in it; give an export of 'entente export'"));
    }
  }

  /** The rejection of what fails shapes. */
  static Rejected rejected(String input, List<Violation> violations) {
    return new Rejected(
        input, null, violations.get(0).toString(), violations.stream().limit(MOST).toList());
  }

  private final class Told implements RdfReader.Handler {
    private final String input;
    private final ReadingSink sink;
    private boolean any;

    Told(String input, ReadingSink sink) {
      this.input = input;
      this.sink = sink;
    }

    @Override
    public void findings(Findings findings) throws IOException {
      any = true;
      sink.accept(new ReadFindings(findings, input, true));
    }

    @Override
    public void rejected(String article, String reason) throws IOException {
      any = true;
      sink.accept(
          new Rejected(
              input, null, reason.contains(article) ? reason : "<" + article + ">: " + reason));
    }

    @Override
    public void faulty(String article, List<Violation> violations) throws IOException {
      any = true;
      sink.accept(RdfForms.rejected(input, violations));
    }

    @Override
    public void actor(String code, String name, boolean country) {
      // What is made for an unknown actor is no knowledge of it.
      if (!name.equals(code) || country != Keys.isCountry(code)) {
        names.put(code, new ActorName(name, country));
      }
    }
  }
}
