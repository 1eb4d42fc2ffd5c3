package org.entente.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.entente.article.Articles;
import org.entente.article.ReadArticle;
import org.entente.article.ReadFindings;
import org.entente.article.Rejected;
import org.entente.model.Article;
import org.entente.report.Format;
import org.entente.report.Sheet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    description = "Shows what was read: title, day, publisher, byline, place and clean text.",
    footer = {"", "Example: entente article --format jsonl page.html"})
final class ArticleCommand extends ACommand {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "file",
          "url",
          "title",
          "published",
          "publisher",
          "byline",
          "place",
          "language",
          "text");

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders, or -.")
  private List<String> paths = List.of();

  @Mixin private SheetOptions sheet = new SheetOptions();

  ArticleCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = terminal.writer();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    Format format = sheet.format();
    try (RejectFile rejects = new RejectFile(terminal, "read", null)) {
      Articles.read(
          paths,
          terminal.in(),
          reading -> {
            if (reading instanceof Rejected rejected) {
              rejects.rejected(rejected);
              return;
            }
            Article article =
                reading instanceof ReadArticle read
                    ? read.article()
                    : ((ReadFindings) reading).findings().article();
            switch (format) {
              case TABLE -> show(article, out);
              case JSONL -> sheet.write(new Sheet(COLUMNS, List.of(row(article))), out);
              default -> rows.add(row(article));
            }
          });
      if (format == Format.CSV || format == Format.JSON) {
        sheet.write(new Sheet(COLUMNS, rows), out);
      }
      out.flush();
      return rejects.count() > 0 ? Exit.REJECTED : Exit.FINE;
    }
  }

  private static List<@Nullable Object> row(Article a) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(a.id());
    row.add(a.file());
    row.add(a.url());
    row.add(a.title());
    row.add(a.published());
    row.add(a.publisher());
    row.add(a.byline());
    row.add(a.place());
    row.add(a.language());
    row.add(a.text());
    return row;
  }

  private static void show(Article a, PrintWriter out) {
    field(out, "id", a.id());
    field(out, "url", a.url());
    field(out, "title", a.title());
    field(out, "published", a.published());
    field(out, "publisher", a.publisher());
    field(out, "byline", a.byline());
    field(out, "place", a.place());
    out.println();
    out.println(a.text());
    out.println();
  }

  private static void field(PrintWriter out, String name, @Nullable Object value) {
    if (value != null) {
      out.printf("%-10s %s%n", name, value);
    }
  }
}
