package org.entente.report;

import java.io.IOException;
import java.util.List;
import org.entente.eval.Change;
import org.entente.eval.Change.Kind;

/** What changed between two extractions, for people to read. */
public final class ChangeText {
  private static final int LEAST_WIDTH = 40;

  private ChangeText() {}

  /**
   * Writes the changes of one article: its id as a heading, then each finding with what changed and
   * the sentence.
   *
   * @param width of the terminal, in columns of characters; 0 for no limit
   * @throws IOException if {@code out} does
   */
  public static void write(List<Change> changes, int width, Appendable out) throws IOException {
    int room = width <= 0 ? Integer.MAX_VALUE : Math.max(LEAST_WIDTH, width);
    out.append(Table.plain(changes.get(0).article())).append('\n');
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      Change next = i + 1 < changes.size() ? changes.get(i + 1) : null;
      lines(line(change), "  ", room, out);
      boolean more = next != null && next.kind() == Kind.CHANGED && isSame(next, change);
      if (!more && !change.text().isEmpty()) {
        lines("“" + Table.plain(change.text()) + "”", "      ", room, out);
      }
    }
    out.append('\n');
  }

  private static boolean isSame(Change a, Change b) {
    return a.kind() == b.kind() && a.finding().equals(b.finding()) && a.id().equals(b.id());
  }

  private static String line(Change c) {
    String head =
        switch (c.kind()) {
          case ADDED -> "+ " + c.finding() + " added: " + c.after();
          case GONE -> "- " + c.finding() + " gone: " + c.before();
          case CHANGED ->
              "~ " + c.finding() + " " + c.field() + ": " + c.before() + " → " + c.after();
        };
    return Table.plain(head);
  }

  private static void lines(String text, String indent, int width, Appendable out)
      throws IOException {
    for (String line : Columns.wrap(text, width - indent.length())) {
      out.append(indent).append(line).append('\n');
    }
  }
}
