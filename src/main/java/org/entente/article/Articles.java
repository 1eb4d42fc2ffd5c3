package org.entente.article;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.entente.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles in all their forms: dumps of web pages, HTML, plain text, JSON Lines, findings,
 * and each of these gzipped. The form is told by the first bytes and the ending.
 *
 * <p>An article's id is what the input gives, else its canonical address, else its path below the
 * folder that was named, with forward slashes (of a file named directly its file name; of one of
 * several in a JSON file with {@code #} and its line), else, on standard input, its text's hash.
 */
public final class Articles {
  private static final String STDIN = "-";

  private final ReadOptions options;
  private final OtherForms others;
  private final ReadingSink sink;

  private Articles(ReadOptions options, OtherForms others, ReadingSink sink) {
    this.options = options;
    this.others = others;
    this.sink = sink;
  }

  /**
   * Reads with {@link ReadOptions#DEFAULTS}.
   *
   * @see #read(List, InputStream, ReadOptions, ReadingSink)
   */
  public static void read(List<String> paths, InputStream stdin, ReadingSink sink)
      throws IOException {
    read(paths, stdin, ReadOptions.DEFAULTS, sink);
  }

  /**
   * Passes on every article of the paths, one at a time: path by path, folders in order of their
   * names, files from top to bottom. What cannot be read is passed on as {@link Rejected}; it ends
   * nothing. Hidden files in folders are passed over.
   *
   * @param paths files, folders, or {@code -} for standard input
   * @param stdin is read where a path is {@code -}; it is not closed
   * @throws IOException if the sink throws it
   */
  public static void read(
      List<String> paths, InputStream stdin, ReadOptions options, ReadingSink sink)
      throws IOException {
    read(paths, stdin, options, OtherForms.NONE, sink);
  }

  /**
   * The same, and lets files of other forms, also gzipped, be read by {@code others}.
   *
   * @throws IOException if the sink throws it
   */
  public static void read(
      List<String> paths,
      InputStream stdin,
      ReadOptions options,
      OtherForms others,
      ReadingSink sink)
      throws IOException {
    Articles articles = new Articles(options, others, sink);
    for (String path : paths) {
      if (path.equals(STDIN)) {
        articles.stream(stdin, STDIN, null, "");
      } else {
        articles.path(path);
      }
    }
  }

  private void path(String given) throws IOException {
    Path path;
    try {
      path = Path.of(given);
    } catch (InvalidPathException e) {
      reject(given, "no path: " + e.getReason() + "; check its spelling");
      return;
    }
    if (!Files.exists(path)) {
      reject(given, "no such file or folder; check the path");
    } else if (Files.isDirectory(path)) {
      if (!folder(path, given.replace('\\', '/').replaceFirst("/+$", ""), "", new ArrayList<>())) {
        reject(given, "no files in this folder; name another");
      }
    } else {
      Path name = path.getFileName();
      file(path, given, name == null ? given : name.toString());
    }
  }

  /** Whether the folder held any file. */
  private boolean folder(Path folder, String input, String below, List<Path> above)
      throws IOException {
    List<Path> members = new ArrayList<>();
    try {
      Path real = folder.toRealPath();
      if (above.contains(real)) {
        reject(input, "a link to a folder that holds it; remove it");
        return true;
      }
      above.add(real);
      try (var stream = Files.newDirectoryStream(folder)) {
        stream.forEach(members::add);
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      reject(input, reason(e));
      return true;
    }
    members.sort(Comparator.comparing(p -> String.valueOf(p.getFileName())));
    boolean any = false;
    for (Path member : members) {
      String name = String.valueOf(member.getFileName());
      if (name.startsWith(".")) {
        continue;
      }
      if (Files.isDirectory(member)) {
        any |= folder(member, input + "/" + name, below + name + "/", above);
      } else {
        any = true;
        file(member, input + "/" + name, below + name);
      }
    }
    above.remove(above.size() - 1);
    return any;
  }

  private void file(Path file, String input, String name) throws IOException {
    if (!Files.isReadable(file)) {
      reject(input, Files.exists(file) ? NOT_READABLE : "a link to nothing; remove it");
      return;
    }
    InputStream in;
    try {
      in = Files.newInputStream(file);
    } catch (IOException e) {
      reject(input, reason(e));
      return;
    }
    try (in) {
      stream(in, input, name, name);
    }
  }

  /** Reads a stream; {@code name} is null where the text must name the article. */
  private void stream(InputStream raw, String input, @Nullable String name, String ending)
      throws IOException {
    Guarded guarded = new Guarded(sink);
    try {
      InputStream in = new BufferedInputStream(raw, 1 << 16);
      byte[] head = head(in);
      Form form = Form.of(head, ending);
      String bare = ending;
      if (form == Form.GZIP) {
        in = new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16);
        head = head(in);
        if (ending.toLowerCase(Locale.ROOT).endsWith(".gz")) {
          bare = ending.substring(0, ending.length() - 3);
        }
        form = Form.of(head, bare);
      }
      if (others.has(bare)) {
        others.read(in, input, guarded);
        return;
      }
      if (form == Form.JSON) {
        new JsonArticles(input, name, options, guarded).read(in);
        if (!guarded.any) {
          throw new Unreadable("no JSON object in it; write one article a line");
        }
        return;
      }
      if (form == Form.EMPTY) {
        throw new Unreadable("empty; leave it out");
      }
      if (form == Form.BINARY || form == Form.GZIP) {
        throw new Unreadable("binary, not text; save the article as HTML, text or JSON");
      }
      byte[] bytes = in.readNBytes(options.largest() + 1);
      if (bytes.length > options.largest()) {
        throw new Unreadable(
            "larger than " + size(options.largest()) + "; split it, or write JSON Lines");
      }
      Draft draft =
          form == Form.HTML
              ? HtmlPage.read(Encoding.page(bytes))
              : TextPage.read(Encoding.text(bytes));
      guarded.accept(new ReadArticle(article(draft, name)));
    } catch (IOException e) {
      if (guarded.failure != null) {
        throw guarded.failure;
      }
      sink.accept(new Rejected(input, null, reason(e)));
    }
  }

  private static byte[] head(InputStream in) throws IOException {
    in.mark(Form.HEAD + 1);
    byte[] head = in.readNBytes(Form.HEAD);
    in.reset();
    return head;
  }

  private Article article(Draft draft, @Nullable String name) throws Unreadable {
    String text = draft.text();
    if (draft.words() < MIN_WORDS) {
      throw new Unreadable(
          "no article in it: "
              + (draft.words() == 0 ? "no" : "only " + draft.words())
              + " words of running text; leave it out, or give the text as JSON");
    }
    if (options.englishOnly()) {
      String reason = English.whyNot(text, draft.language());
      if (reason != null) {
        throw new Unreadable(reason);
      }
    }
    String hash = Article.hash(text);
    String url = draft.url();
    String declared = draft.language();
    return new Article(
        url != null ? url : name != null ? name : hash,
        name,
        url,
        draft.title(),
        draft.published(),
        draft.publisher(),
        draft.byline(),
        draft.place(),
        declared != null && (English.isEnglish(declared) || !options.englishOnly())
            ? declared
            : options.englishOnly() ? "en" : null,
        text,
        hash);
  }

  private static final int MIN_WORDS = 5; // the least that can be one sentence of news
  private static final String NOT_READABLE = "not readable; check its permissions";

  private void reject(String input, String reason) throws IOException {
    sink.accept(new Rejected(input, null, reason));
  }

  /** What is wrong with the input, in one line. */
  static String reason(Exception e) {
    if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
      return "no such file or folder; check the path";
    }
    if (e instanceof AccessDeniedException) {
      return NOT_READABLE;
    }
    if (e instanceof FileSystemLoopException) {
      return "a link to a folder that holds it; remove it";
    }
    if (e instanceof ZipException || e instanceof EOFException) {
      return "damaged gzip: "
          + Characters.line(String.valueOf(e.getMessage()))
          + "; fetch it again";
    }
    return Characters.line(String.valueOf(e.getMessage()));
  }

  /** So many bytes, for people. */
  static String size(int bytes) {
    return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " bytes";
  }

  /** Tells the sink's failures from those of the input. */
  private static final class Guarded implements ReadingSink {
    private final ReadingSink sink;
    private @Nullable IOException failure;
    private boolean any;

    Guarded(ReadingSink sink) {
      this.sink = sink;
    }

    @Override
    public void accept(Reading reading) throws IOException {
      any = true;
      try {
        sink.accept(reading);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }
}
