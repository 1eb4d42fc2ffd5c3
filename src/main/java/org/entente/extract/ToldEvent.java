package org.entente.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.lexicon.EventType;
import org.entente.lexicon.EventTypes;
import org.entente.model.Status;

/** An event as it is written beside what models learn from. */
record ToldEvent(EventKey key, Status status) {
  private static final Pattern FORM =
      Pattern.compile("(.+?) ([a-z]+) (.+?)(?: (happened|planned|called-for|denied|possible))?");

  /**
   * The event of {@code USA sanction RUS} or, unless it happened, {@code USA sanction RUS planned}.
   *
   * @throws IllegalArgumentException if it is none such
   */
  static ToldEvent of(String written, EventTypes types) {
    Matcher event = FORM.matcher(written);
    EventType type = event.matches() ? types.named(event.group(2)) : null;
    if (type == null) {
      throw new IllegalArgumentException("\"" + written + "\" is no event");
    }
    return new ToldEvent(
        EventKey.of(type, event.group(1), event.group(3)),
        event.group(4) == null ? Status.HAPPENED : Status.of(event.group(4)));
  }
}
