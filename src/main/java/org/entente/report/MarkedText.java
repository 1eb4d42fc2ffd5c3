package org.entente.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A text with the words of findings marked. Findings may overlap: the text is cut wherever one
 * begins or ends, and each stretch names all that it belongs to, the shortest first. Behind a
 * finding's last words stands its number.
 */
final class MarkedText {
  private final int[] text;
  private final Appendable out;
  private final Map<Integer, List<Part>> starting = new TreeMap<>();
  private final Map<Integer, List<Card>> ending = new TreeMap<>();
  private final Set<Integer> cuts = new TreeSet<>();
  private boolean open; // whether a paragraph is

  private record Part(Card card, String name, int end) {}

  private MarkedText(int[] text, Appendable out) {
    this.text = text;
    this.out = out;
  }

  static void write(int[] text, List<Card> cards, Appendable out) throws IOException {
    new MarkedText(text, out).write(cards);
  }

  private void write(List<Card> cards) throws IOException {
    cuts.add(0);
    cuts.add(text.length);
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n') {
        cuts.add(i);
        cuts.add(i + 1);
      }
    }
    for (Card card : cards) {
      for (Card.Piece piece : card.pieces()) {
        int start = Math.min(piece.span().start(), text.length);
        int end = Math.min(piece.span().end(), text.length);
        cuts.add(start);
        cuts.add(end);
        starting
            .computeIfAbsent(start, k -> new ArrayList<>())
            .add(new Part(card, piece.part(), end));
      }
      ending.computeIfAbsent(Math.min(card.end(), text.length), k -> new ArrayList<>()).add(card);
    }
    List<Part> active = new ArrayList<>();
    int from = 0;
    for (int to : cuts) {
      if (to > from) {
        stretch(from, to, active);
      }
      for (Card card : ending.getOrDefault(to, List.of())) {
        number(card);
      }
      active.removeIf(part -> part.end() <= to);
      active.addAll(starting.getOrDefault(to, List.of()));
      active.removeIf(part -> part.end() <= to);
      from = to;
    }
    close();
  }

  private void stretch(int from, int to, List<Part> active) throws IOException {
    if (text[from] == '\n') {
      close();
      return;
    }
    open();
    String words = Html.escaped(new String(text, from, to - from));
    if (active.isEmpty()) {
      out.append(words);
      return;
    }
    Set<String> names = new TreeSet<>();
    Set<String> ids = new LinkedHashSet<>();
    active.stream()
        .sorted(Comparator.comparingInt((Part p) -> p.card().length()))
        .forEach(
            part -> {
              names.add(part.name());
              ids.add(part.card().id());
            });
    out.append("<mark class=\"").append(joined(names)).append("\" data-f=\"");
    out.append(joined(ids)).append("\">").append(words).append("</mark>");
  }

  private static String joined(Collection<String> words) {
    return String.join(" ", words);
  }

  private void number(Card card) throws IOException {
    open();
    out.append("<a class=\"ref ").append(card.kind()).append("\" href=\"#").append(card.id());
    out.append("\" id=\"").append(card.id()).append("r\" data-f=\"").append(card.id());
    out.append("\" aria-label=\"").append(card.number()).append(", ").append(card.kind());
    out.append(": ").append(Html.escaped(card.head())).append("\">").append(card.number());
    out.append("</a>");
  }

  private void open() throws IOException {
    out.append(open ? "" : "<p>");
    open = true;
  }

  private void close() throws IOException {
    out.append(open ? "</p>\n" : "");
    open = false;
  }
}
