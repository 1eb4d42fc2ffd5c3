package org.entente.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.model.DateRange;
import org.entente.model.Office;
import org.entente.model.Role;
import org.entente.model.Span;
import org.entente.model.Speaker;
import org.entente.model.Statement;
import org.jspecify.annotations.Nullable;

/** Which fields of a predicted statement agree with the gold one that it was matched with. */
final class Fields {
  static final List<String> NAMES =
      List.of(
          "speaker", "name", "kind", "role", "posting", "country", "date", "basis", "mode", "cue",
          "about");

  /** The fields that must all be right for the tuple to be. */
  private static final List<String> TUPLE = List.of("speaker", "role", "country", "date");

  private Fields() {}

  static boolean tuple(Map<String, Boolean> agreement) {
    return TUPLE.stream().allMatch(f -> agreement.getOrDefault(f, false));
  }

  /** Each field of {@link #NAMES}, in that order, with whether it agrees. */
  static Map<String, Boolean> agreement(Statement gold, Statement predicted) {
    Map<String, Boolean> agrees = new LinkedHashMap<>();
    for (String field : NAMES) {
      agrees.put(field, agrees(field, gold, predicted));
    }
    return agrees;
  }

  private static boolean agrees(String field, Statement gold, Statement predicted) {
    return switch (field) {
      case "speaker" -> sameSpeaker(gold.speaker(), predicted.speaker());
      case "name" -> sameName(gold.speaker(), predicted.speaker());
      case "kind" -> gold.speaker().kind() == predicted.speaker().kind();
      case "role" -> Objects.equals(RoleKey.of(gold.role()), RoleKey.of(predicted.role()));
      case "posting" -> Objects.equals(posting(gold.role()), posting(predicted.role()));
      case "country" -> Objects.equals(gold.country(), predicted.country());
      case "date" -> sameDays(gold.said(), predicted.said());
      case "basis" -> gold.said().basis() == predicted.said().basis();
      case "mode" -> gold.mode() == predicted.mode();
      case "cue" ->
          gold.cue() == null
              ? predicted.cue() == null
              : predicted.cue() != null && gold.cue().overlaps(predicted.cue());
      case "about" -> Set.copyOf(gold.about()).equals(Set.copyOf(predicted.about()));
      default -> throw new AssertionError("no such field: " + field);
    };
  }

  /**
   * A person is known by name alone; any other source by name or by where it is printed, as long as
   * neither is a person.
   */
  private static boolean sameSpeaker(Speaker gold, Speaker predicted) {
    boolean person = gold.kind() == Speaker.Kind.PERSON;
    return person == (predicted.kind() == Speaker.Kind.PERSON)
        && (sameName(gold, predicted) || (!person && overlap(gold.mention(), predicted.mention())));
  }

  private static boolean sameName(Speaker gold, Speaker predicted) {
    return Names.fold(gold.name()).equals(Names.fold(predicted.name()));
  }

  private static boolean overlap(@Nullable Span a, @Nullable Span b) {
    return a != null && b != null && a.overlaps(b);
  }

  private static boolean sameDays(DateRange a, DateRange b) {
    return Objects.equals(a.earliest(), b.earliest()) && Objects.equals(a.latest(), b.latest());
  }

  private static @Nullable String posting(@Nullable Role role) {
    return role == null ? null : role.office().to();
  }

  /** What the gold or the prediction says in the field, for people to read. */
  static String say(String field, Statement s, int[] text) {
    return switch (field) {
      case "speaker" -> s.speaker().name() + " (" + s.speaker().kind().word() + ")";
      case "name" -> s.speaker().name();
      case "kind" -> s.speaker().kind().word();
      case "role" -> s.role() == null ? "none" : say(s.role().office());
      case "posting" -> Objects.requireNonNullElse(posting(s.role()), "none");
      case "country" -> Objects.requireNonNullElse(s.country(), "none");
      case "date" -> say(s.said());
      case "basis" -> s.said().basis().word();
      case "mode" -> s.mode().word();
      case "cue" -> s.cue() == null ? "none" : Texts.at(text, s.cue());
      case "about" -> s.about().isEmpty() ? "none" : String.join(", ", s.about());
      default -> throw new AssertionError("no such field: " + field);
    };
  }

  static String say(Office office) {
    StringBuilder said = new StringBuilder(office.title());
    if (office.country() != null) {
      said.append(", ").append(office.country());
    }
    if (office.organisation() != null) {
      said.append(", ").append(office.organisation());
    }
    return said.toString();
  }

  static String say(DateRange d) {
    return (d.earliest() == null ? "" : d.earliest())
        + ".."
        + (d.latest() == null ? "" : d.latest());
  }

  /** What two roles have in common when they count as the same. */
  record RoleKey(String title, @Nullable String country, @Nullable String organisation) {
    static @Nullable RoleKey of(@Nullable Role role) {
      return role == null
          ? null
          : new RoleKey(
              Names.fold(role.office().title()),
              role.office().country(),
              role.office().organisation());
    }
  }
}
