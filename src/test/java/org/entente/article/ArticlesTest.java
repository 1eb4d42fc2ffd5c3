package org.entente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.entente.model.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticlesTest {
  private static final String BODY =
      "The envoy of Peru told reporters in Chad that the two governments had agreed on a treaty.";
  private static final String LINE = "{\"id\":\"x\",\"text\":\"" + BODY + "\"}";

  @TempDir private Path folder;

  private static List<Reading> read(ReadOptions options, InputStream stdin, String... paths)
      throws IOException {
    List<Reading> readings = new ArrayList<>();
    Articles.read(List.of(paths), stdin, options, readings::add);
    return readings;
  }

  private List<Reading> file(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return read(ReadOptions.DEFAULTS, InputStream.nullInputStream(), file.toString());
  }

  private List<Reading> file(String name, String text) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Article article(List<Reading> readings) {
    assertEquals(1, readings.size(), readings.toString());
    return assertInstanceOf(ReadArticle.class, readings.get(0)).article();
  }

  private static String reason(List<Reading> readings) {
    assertEquals(1, readings.size(), readings.toString());
    String reason = assertInstanceOf(Rejected.class, readings.get(0)).reason();
    assertFalse(reason.contains("\n") || reason.contains("Exception"), reason);
    return reason;
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void foldersAreReadInOrderOfNamesAndHiddenFilesPassedOver() throws IOException {
    for (String name : List.of("b.txt", "a/z.txt", "a/y.txt", "c.txt", ".hidden.txt", ".d/e.txt")) {
      file(name, BODY);
    }
    List<String> ids = new ArrayList<>();
    for (Reading reading :
        read(ReadOptions.DEFAULTS, InputStream.nullInputStream(), folder.toString())) {
      Article article = assertInstanceOf(ReadArticle.class, reading).article();
      assertEquals(article.id(), article.file());
      ids.add(article.id());
    }
    assertEquals(List.of("a/y.txt", "a/z.txt", "b.txt", "c.txt"), ids);
  }

  @Test
  void theIdIsGivenOrTheAddressOrTheNameOrTheHash() throws IOException {
    assertEquals("x", article(file("a.jsonl", LINE)).id());
    assertEquals(
        "https://e.example/1",
        article(file("b.jsonl", LINE.replace("\"id\":\"x\"", "\"url\":\"https://e.example/1\"")))
            .id());
    assertEquals("c.jsonl#1", article(file("c.jsonl", LINE.replace("\"id\":\"x\",", ""))).id());
    assertEquals("sub.txt", article(file("d/sub.txt", BODY)).id());
    Article piped =
        article(
            read(
                ReadOptions.DEFAULTS,
                new ByteArrayInputStream(BODY.getBytes(StandardCharsets.UTF_8)),
                "-"));
    assertEquals(Article.hash(BODY), piped.id());
    assertNull(piped.file());
  }

  @Test
  void jsonLinesTakeTheTextAsItIs() throws IOException {
    Article article =
        article(
            file(
                "a.jsonl",
                "\ufeff{\"id\":\"x\",\"title\":\"T\",\"published\":\"2024-02-29T23:59:00-05:00\","
                    + "\"publisher\":\"P\",\"byline\":\"B\",\"place\":\"LIMA\",\"url\":\"https://e\","
                    + "\"language\":\"en-GB\",\"text\":\"  "
                    + BODY
                    + "\\u00a0\\r\\n\",\"more\":1}\r\n\r\n"));
    assertEquals("  " + BODY + "\u00a0\r\n", article.text());
    assertEquals(LocalDate.of(2024, 2, 29), article.published());
    assertEquals("a.jsonl", article.file());
    assertEquals("en-GB", article.language());
  }

  @Test
  void badLinesAreRejectedByNumberAndTheOthersRead() throws IOException {
    List<Reading> readings =
        file(
            "a.jsonl",
            LINE
                + "\n{\"id\":\n"
                + "{\"id\":\"y\"}\n7\n"
                + LINE.replace("}", ",\"published\":\"03/04/2021\"}")
                + "\n"
                + LINE);
    List<Integer> lines = new ArrayList<>();
    for (Reading reading : readings) {
      if (reading instanceof Rejected rejected) {
        lines.add(rejected.line());
      }
    }
    assertEquals(List.of(2, 3, 4, 5), lines);
    assertEquals("text: missing; write a string", ((Rejected) readings.get(2)).reason());
    assertEquals(
        "published: \"03/04/2021\" is no day; write YYYY-MM-DD or null",
        ((Rejected) readings.get(4)).reason());
    assertInstanceOf(ReadArticle.class, readings.get(5));
  }

  @Test
  void aBadFirstLineCostsNoOther() throws IOException {
    List<Reading> readings = file("a.jsonl", "{\"id\": \"cut\n" + LINE + "\n" + LINE + "\n");
    assertEquals(3, readings.size());
    assertEquals(1, assertInstanceOf(Rejected.class, readings.get(0)).line());
  }

  @Test
  void prettyPrintedObjectsAndArraysAreRead() throws IOException {
    assertEquals(
        "x", article(file("a.json", "{\n \"id\": \"x\",\n \"text\": \"" + BODY + "\"\n}")).id());
    assertEquals(2, file("b.json", "[\n" + LINE + ",\n" + LINE + "]").size());
    assertEquals(2, file("c.json", "[" + LINE + "," + LINE + "]").size());
    List<Reading> gold =
        file("d.json", LINE.replace("}", ",\n\"statements\":[],\"roles\":[],\"events\":[]}\n"));
    assertEquals("x", assertInstanceOf(ReadFindings.class, gold.get(0)).findings().article().id());
    assertTrue(reason(file("e.json", "{\n\"id\": 1,\n]")).startsWith("no JSON: "));
    assertEquals(
        "no JSON object in it; write one article a line",
        reason(file("f.jsonl", "\n \n" + " ".repeat(5000))));
  }

  @Test
  void gzippedFilesAreRead() throws IOException {
    assertEquals(
        2, file("a.jsonl.gz", gzip((LINE + "\n" + LINE).getBytes(StandardCharsets.UTF_8))).size());
    assertEquals(
        BODY, article(file("b.txt.gz", gzip(BODY.getBytes(StandardCharsets.UTF_8)))).text());
    byte[] cut = gzip(BODY.repeat(50).getBytes(StandardCharsets.UTF_8));
    assertTrue(
        reason(file("c.txt.gz", java.util.Arrays.copyOf(cut, cut.length - 12)))
            .startsWith("damaged gzip: "));
  }

  @Test
  void whatIsNoArticleIsRejectedWithAReason() throws IOException {
    assertEquals("empty; leave it out", reason(file("a.txt", "")));
    assertEquals("empty; leave it out", reason(file("b.txt", " \n\t\n")));
    assertTrue(
        reason(file("c.txt", new byte[] {'a', 0, 1, 2, 'b'})).startsWith("binary, not text"));
    assertTrue(
        reason(file("d.txt", "%PDF-1.7 ".getBytes(StandardCharsets.UTF_8))).startsWith("binary"));
    assertTrue(
        reason(file("e.txt", "Menu\nHome\nSports")).startsWith("no article in it: no words"));
    assertTrue(
        reason(file("f.txt", "Caf\u00e9 owners met.".getBytes(StandardCharsets.ISO_8859_1)))
            .startsWith("not UTF-8 (byte 4); convert it"));
    assertEquals(
        "no such file or folder; check the path",
        reason(read(ReadOptions.DEFAULTS, InputStream.nullInputStream(), folder + "/none")));
    Files.createDirectory(folder.resolve("void"));
    assertEquals(
        "no files in this folder; name another",
        reason(read(ReadOptions.DEFAULTS, InputStream.nullInputStream(), folder + "/void")));
    assertTrue(
        reason(read(ReadOptions.DEFAULTS, InputStream.nullInputStream(), "a\0b"))
            .startsWith("no path: "));
    Path large = folder.resolve("large.txt");
    Files.writeString(large, BODY.repeat(10));
    assertEquals(
        "larger than 99 bytes; split it, or write JSON Lines",
        reason(read(new ReadOptions(true, 99), InputStream.nullInputStream(), large.toString())));
  }

  @Test
  void otherLanguagesAreRejectedUnlessAskedFor() throws IOException {
    List<String> others =
        List.of(
            "De minister heeft gisteren met zijn ambtgenoot over de toestand in het oosten van het"
                + " land gesproken, maar tot een overeenkomst is het nog niet gekomen.",
            "Le ministre a rencontré hier son homologue à Lima, où les deux hommes ont parlé de la"
                + " situation dans la région et des relations entre leurs pays.",
            "Министр встретился вчера со своим коллегой и обсудил с ним отношения двух стран.",
            "外交部长昨天会见了来访的同行，双方就两国关系交换了意见。双方还签署了协议。");
    for (String other : others) {
      Path file = folder.resolve("other.jsonl");
      Files.writeString(file, "{\"id\":\"x\",\"text\":\"" + other + "\"}");
      List<Reading> readings =
          read(ReadOptions.DEFAULTS, InputStream.nullInputStream(), file.toString());
      assertTrue(reason(readings).startsWith("not English: "), other);
      ReadOptions any = new ReadOptions(false, 1 << 20);
      assertEquals(
          other, article(read(any, InputStream.nullInputStream(), file.toString())).text());
    }
  }

  @Test
  void utf16AndByteOrderMarksAreRead() throws IOException {
    for (Charset charset :
        List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8)) {
      assertEquals(BODY, article(file("a.txt", ("\ufeff" + BODY).getBytes(charset))).text());
      assertEquals(BODY, article(file("b.txt", BODY.getBytes(charset))).text());
    }
    assertEquals(
        "x", article(file("c.jsonl", ("\ufeff" + LINE).getBytes(StandardCharsets.UTF_16LE))).id());
  }

  @Test
  void pagesAreReadInTheEncodingThatTheyDeclare() throws IOException {
    String page =
        "<html><head>%s<title>Caf\u00e9</title></head><body><p>The owners of the caf\u00e9 told"
            + " reporters that they would \u2018never\u2019 sell it to the bank.</p></body></html>";
    Charset windows = Charset.forName("windows-1252");
    for (String meta :
        List.of(
            "", "<meta charset=iso-8859-1>", "<meta content='text/html; charset=windows-1252'>")) {
      String text = article(file("a.html", page.formatted(meta).getBytes(windows))).text();
      assertTrue(
          String.valueOf(text).contains("caf\u00e9 told")
              && String.valueOf(text).contains("\u2018never\u2019"),
          text);
    }
    assertEquals(
        "Caf\u00e9",
        article(
                file(
                    "b.html",
                    page.formatted("<meta charset='utf-8'>").getBytes(StandardCharsets.UTF_8)))
            .title());
  }

  @Test
  void theSinksFailureIsNotTakenForTheInputs() {
    IOException full = new IOException("disk full");
    InputStream in =
        new ByteArrayInputStream((LINE + "\n" + LINE).getBytes(StandardCharsets.UTF_8));
    assertSame(
        full,
        assertThrows(
            IOException.class,
            () ->
                Articles.read(
                    List.of("-"),
                    in,
                    reading -> {
                      throw full;
                    })));
  }

  @Test
  void longJsonLinesFilesAreHandedOverOneArticleAtATime() throws IOException {
    byte[] line =
        (LINE.replace(BODY, (BODY + " ").repeat(500)) + "\n").getBytes(StandardCharsets.UTF_8);
    int lines = (50 << 20) / line.length;
    Repeated stdin = new Repeated(line, lines);
    int[] seen = new int[1];
    Articles.read(
        List.of("-"),
        stdin,
        reading -> {
          assertInstanceOf(ReadArticle.class, reading);
          long ahead = stdin.given - (long) seen[0]++ * line.length;
          assertTrue(ahead < 16L * (1 << 16) + 3L * line.length, "read ahead " + ahead);
        });
    assertEquals(lines, seen[0]);
  }

  /** The same line over and over. */
  private static final class Repeated extends InputStream {
    private final byte[] line;
    private final long length;
    private long given;

    Repeated(byte[] line, int times) {
      this.line = line;
      this.length = (long) line.length * times;
    }

    @Override
    public int read() {
      return given == length ? -1 : line[(int) (given++ % line.length)];
    }

    @Override
    public int read(byte[] buffer, int offset, int count) {
      if (given == length) {
        return -1;
      }
      int from = (int) (given % line.length);
      int n = Math.min(count, line.length - from);
      System.arraycopy(line, from, buffer, offset, n);
      given += n;
      return n;
    }
  }

  @Test
  void nothingThatIsFedToItMakesItFail() throws IOException {
    Random random = new Random(7);
    String page = Files.readString(Path.of("src/samples/2023-10-18-beijing-forum.html"));
    String dump = Files.readString(Path.of("src/samples/2023-06-08-air-patrol.txt"));
    List<byte[]> inputs = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      byte[] noise = new byte[random.nextInt(3000)];
      random.nextBytes(noise);
      inputs.add(noise);
      inputs.add(page.substring(0, random.nextInt(page.length())).getBytes(StandardCharsets.UTF_8));
      byte[] bent = (i % 2 == 0 ? page : dump).getBytes(StandardCharsets.UTF_8);
      for (int j = 0; j < 20; j++) {
        bent[random.nextInt(bent.length)] = (byte) random.nextInt(256);
      }
      inputs.add(bent);
      inputs.add(gzip(bent));
    }
    inputs.add("<div>".repeat(20_000).concat(BODY).getBytes(StandardCharsets.UTF_8));
    inputs.add(
        ("<html>" + "<b><i><a href=x>".repeat(9_000) + BODY).getBytes(StandardCharsets.UTF_8));
    inputs.add("[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
    inputs.add("{\"a\":".repeat(50_000).getBytes(StandardCharsets.UTF_8));
    inputs.add(
        ("<html><script type='application/ld+json'>" + "[".repeat(50_000) + "</script>" + BODY)
            .getBytes(StandardCharsets.UTF_8));
    inputs.add(("A " + "a".repeat(500_000)).getBytes(StandardCharsets.UTF_8));
    inputs.add("By A ".repeat(50_000).getBytes(StandardCharsets.UTF_8));
    inputs.add("A.\n".repeat(30_000).getBytes(StandardCharsets.UTF_8));
    inputs.add("\ud83d\ude00 \u0301\u0301 ".repeat(10_000).getBytes(StandardCharsets.UTF_8));
    for (byte[] input : inputs) {
      for (String name : List.of("f.html", "f.txt", "f.jsonl")) {
        for (Reading reading : file(name, input)) {
          if (reading instanceof Rejected rejected) {
            assertFalse(rejected.reason().isBlank());
            assertFalse(rejected.reason().contains("\n"), rejected.reason());
          }
        }
      }
    }
  }
}
