package org.entente.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.lexicon.EventTypes;
import org.entente.model.Status;

/**
 * A sentence written to learn events from.
 *
 * @param events all events that it tells of, with their status; none where states only occur in it
 */
record EventSentence(String text, Map<EventKey, Status> events) {
  private static final String HEADER = "events\tsentence";
  private static final String NONE = "-";
  private static final Pattern EVENTS = Pattern.compile("; ");

  /** Whether the file holds such sentences. */
  static boolean isIn(Path file) throws IOException {
    if (!file.toString().endsWith(".tsv")) {
      return false;
    }
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      return HEADER.equals(lines.readLine());
    }
  }

  /**
   * The sentences of a file: a header, then a line each: its events, a tab, the sentence. An event
   * is {@code USA sanction RUS} or, unless it happened, {@code USA sanction RUS planned}; several
   * are parted by {@code "; "}; no event is {@code -}.
   *
   * @throws IOException if it can't be read or a line is none such
   */
  static List<EventSentence> read(Path file, EventTypes types) throws IOException {
    List<EventSentence> sentences = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      int tab = line.indexOf('\t');
      try {
        sentences.add(new EventSentence(line.substring(tab + 1), events(line, tab, types)));
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new IOException(
            file
                + ", line "
                + (i + 1)
                + ": "
                + e.getMessage()
                + "; write events as USA sanction RUS planned; USA criticise RUS, a tab, then the"
                + " sentence",
            e);
      }
    }
    return sentences;
  }

  private static Map<EventKey, Status> events(String line, int tab, EventTypes types) {
    Map<EventKey, Status> events = new LinkedHashMap<>();
    String cell = line.substring(0, tab);
    for (String each : EVENTS.splitAsStream(cell.equals(NONE) ? "" : cell).toList()) {
      if (!each.isEmpty()) {
        ToldEvent told = ToldEvent.of(each, types);
        events.put(told.key(), told.status());
      }
    }
    return events;
  }
}
