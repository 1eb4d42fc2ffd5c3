package org.entente.extract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.model.Basis;
import org.entente.model.DateRange;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds time expressions: calendar dates ("May 3, 2021", "3 May", "in May", "in 2007"), weekdays
 * ("on Thursday": the nearest one on or before publication), relative ones ("yesterday", "earlier
 * this month", "five weeks ago") and vague ones ("once", "recently").
 */
final class DateExpressions {
  private static final Set<String> MONTH_LEADS =
      Set.of("in", "of", "since", "last", "until", "by", "during", "from", "early", "late", "this");
  private static final Set<String> YEAR_LEADS = Set.of("in", "since", "of", "early", "late", "by");
  private static final Set<String> DAY_PARTS =
      Set.of("morning", "afternoon", "evening", "night", "midday", "noon");
  private static final Set<String> DETERMINERS = Set.of("a", "an", "his", "her", "its", "their");
  private static final Set<String> AHEAD =
      Set.of("will", "next", "until", "by", "upcoming", "would", "scheduled", "’ll");
  private static final Set<String> TO = Set.of("to", "through", "until", "till", "-", "–");
  private static final Set<String> VAGUE =
      Set.of(
          "once",
          "recently",
          "previously",
          "repeatedly",
          "formerly",
          "originally",
          "initially",
          "historically",
          "frequently");

  private final Document document;
  private final @Nullable LocalDate published;
  private int end;
  private @Nullable DateRange last; // of the expression before

  private DateExpressions(Document document, @Nullable LocalDate published) {
    this.document = document;
    this.published = published;
  }

  /**
   * All time expressions, in text order, none overlapping another.
   *
   * @param published the day of publication, or null if it is not known
   */
  static List<DateMention> find(Document document, @Nullable LocalDate published) {
    DateExpressions expressions = new DateExpressions(document, published);
    List<DateMention> found = new ArrayList<>();
    for (int i = 0; i < document.size(); ) {
      DateRange range = expressions.at(i);
      if (range == null) {
        i++;
      } else {
        found.add(new DateMention(i, expressions.end, range));
        expressions.last = range;
        i = expressions.end;
      }
    }
    return found;
  }

  /** The range of the expression that starts with the token; sets {@link #end}. Or null. */
  private @Nullable DateRange at(int i) {
    DateRange range = isoDate(i);
    if (range == null) {
      range = weekdayThenDate(i);
    }
    if (range == null) {
      range = monthThenDay(i);
    }
    if (range == null) {
      range = dayThenMonth(i);
    }
    if (range == null) {
      range = month(i);
    }
    if (range == null) {
      range = year(i);
    }
    if (range == null) {
      range = weekday(i);
    }
    if (range == null) {
      range = dayWord(i);
    }
    if (range == null) {
      range = period(i);
    }
    if (range == null) {
      range = ago(i);
    }
    if (range == null) {
      range = beside(i);
    }
    return range == null ? vague(i) : range;
  }

  private String word(int i) {
    return i >= 0 && i < document.size() ? document.lower(i) : "";
  }

  private String form(int i) {
    return i >= 0 && i < document.size() ? document.form(i) : "";
  }

  private static DateRange day(@Nullable LocalDate day, Basis basis) {
    return new DateRange(day, day, basis);
  }

  private @Nullable DateRange isoDate(int i) {
    String form = form(i);
    if (form.length() != 10 || form.charAt(4) != '-' || form.charAt(7) != '-') {
      return null;
    }
    int year = Calendar.year(form.substring(0, 4));
    int month = Calendar.number(form.substring(5, 7));
    LocalDate date =
        year < 0 || month < 1 || month > 12
            ? null
            : Calendar.date(year, Month.of(month), Calendar.day(form.substring(8)));
    end = i + 1;
    return date == null ? null : day(date, Basis.DATE);
  }

  /** "Thursday, May 3": the date counts. */
  private @Nullable DateRange weekdayThenDate(int i) {
    if (Calendar.weekday(form(i)) == null) {
      return null;
    }
    int next = word(i + 1).equals(",") ? i + 2 : i + 1;
    DateRange range = monthThenDay(next);
    return range == null ? dayThenMonth(next) : range;
  }

  private @Nullable DateRange monthThenDay(int i) {
    Month month = Calendar.month(form(i));
    if (month == null) {
      return null;
    }
    int at = word(i + 1).equals(".") ? i + 2 : i + 1;
    int[] days = days(word(at));
    if (days[0] < 0) {
      return null;
    }
    end = at + 1;
    if ((word(end).equals("to")
            || word(end).equals("and")
            || word(end).equals("-")
            || word(end).equals("–"))
        && Calendar.day(word(end + 1)) > days[1]
        && Calendar.month(form(end + 2)) == null) {
      days[1] = Calendar.day(word(end + 1));
      end += 2;
    }
    int year = -1;
    if (word(end).equals(",") && Calendar.year(word(end + 1)) > 0) {
      year = Calendar.year(word(end + 1));
      end += 2;
    } else if (Calendar.year(word(end)) > 0) {
      year = Calendar.year(word(end));
      end++;
    }
    return upTo(date(year, month, days));
  }

  /** From the day just read to another one with its month, if such a one follows: "to April 2". */
  private @Nullable DateRange upTo(@Nullable DateRange from) {
    boolean joined = TO.contains(word(end)) && Calendar.month(form(end + 1)) != null;
    if (from == null || from.earliest() == null || !joined) {
      return from;
    }
    int here = end;
    DateRange to = monthThenDay(here + 1);
    if (to == null || to.latest() == null) {
      end = here;
      return from;
    }
    LocalDate first = from.earliest();
    LocalDate last = to.latest();
    if (Calendar.year(word(end - 1)) > 0) {
      first = first.withYear(last.getYear());
      first = first.isAfter(last) ? first.minusYears(1) : first;
    } else {
      last = last.withYear(first.getYear());
      last = last.isBefore(first) ? last.plusYears(1) : last;
    }
    return range(first, last);
  }

  private @Nullable DateRange dayThenMonth(int i) {
    int[] days = days(word(i));
    int at = word(i + 1).equals("of") ? i + 2 : i + 1;
    Month month = days[0] < 0 ? null : Calendar.month(form(at));
    if (month == null) {
      return null;
    }
    end = at + 1;
    int year = Calendar.year(word(word(end).equals(",") ? end + 1 : end));
    if (year > 0) {
      end += word(end).equals(",") ? 2 : 1;
    }
    return date(year, month, days);
  }

  /** First and last day of "3" or "3-5"; -1 if the word is no such thing. */
  private static int[] days(String word) {
    int dash = Math.max(word.indexOf('-'), word.indexOf('–'));
    if (dash > 0) {
      int from = Calendar.day(word.substring(0, dash));
      int to = Calendar.day(word.substring(dash + 1));
      return from > 0 && to > from ? new int[] {from, to} : new int[] {-1, -1};
    }
    int day = Calendar.day(word);
    return new int[] {day, day};
  }

  private @Nullable DateRange date(int year, Month month, int[] days) {
    if (year > 0) {
      return range(Calendar.date(year, month, days[0]), Calendar.date(year, month, days[1]));
    }
    if (published == null) {
      return day(null, Basis.DATE);
    }
    LocalDate from = Calendar.date(published.getYear(), month, days[0]);
    int inYear = from != null && from.isAfter(published.plusMonths(2)) ? -1 : 0;
    if (from != null && inYear == 0 && from.isAfter(published) && !future()) {
      inYear = -1;
    }
    return range(
        Calendar.date(published.getYear() + inYear, month, days[0]),
        Calendar.date(published.getYear() + inYear, month, days[1]));
  }

  /** Whether the words before the expression that was just read look ahead. */
  private boolean future() {
    int from = Math.max(document.first(document.sentence(end - 1)), end - 14);
    for (int k = end - 1; k >= from; k--) {
      if (AHEAD.contains(word(k)) || (word(k).equals("to") && document.tag(k + 1).equals("VB"))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable DateRange range(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from == null || to == null || to.isBefore(from)
        ? null
        : new DateRange(from, to, Basis.DATE);
  }

  /** "in May", "May 2021", "last March". */
  private @Nullable DateRange month(int i) {
    boolean last = word(i).equals("last");
    int at = last ? i + 1 : i;
    Month month = Calendar.month(form(at));
    if (month == null) {
      return null;
    }
    int next = word(at + 1).equals(".") && form(at).length() <= 4 ? at + 2 : at + 1;
    int comma = word(next).equals(",") || word(next).equals("of") ? next + 1 : next;
    int year = Calendar.year(word(comma));
    if (year > 0) {
      end = comma + 1;
    } else if (last
        || MONTH_LEADS.contains(word(at - 1))
        || (word(next).equals("this") && word(next + 1).equals("year"))) {
      end = at + 1;
      if (published == null) {
        return day(null, Basis.DATE);
      }
      year = published.getYear();
      if (LocalDate.of(year, month, 1).isAfter(published) && (last || !future())) {
        year--;
      }
    } else {
      return null;
    }
    return part(LocalDate.of(year, month, 1), word(at - 1));
  }

  /** The month, or the third of it that "early", "mid" or "late" tells. */
  private static @Nullable DateRange part(LocalDate first, String lead) {
    LocalDate last = first.with(TemporalAdjusters.lastDayOfMonth());
    return switch (lead) {
      case "early" -> range(first, first.withDayOfMonth(10));
      case "mid", "mid-" -> range(first.withDayOfMonth(10), first.withDayOfMonth(20));
      case "late" -> range(first.withDayOfMonth(20), last);
      default -> range(first, last);
    };
  }

  private @Nullable DateRange year(int i) {
    int year = Calendar.year(word(i));
    boolean describes = // "a 2015 decision"
        DETERMINERS.contains(word(i - 1)) && i + 1 < document.size() && isNominal(i + 1);
    if (year < 0 || !(describes || YEAR_LEADS.contains(word(i - 1)))) {
      return null;
    }
    end = i + 1;
    return range(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private boolean isNominal(int i) {
    return document.tag(i).startsWith("NN") || document.tag(i).startsWith("JJ");
  }

  private @Nullable DateRange weekday(int i) {
    String lead = word(i);
    boolean led = lead.equals("last") || lead.equals("next") || lead.equals("this");
    DayOfWeek weekday = Calendar.weekday(form(led ? i + 1 : i));
    if (weekday == null) {
      return null;
    }
    end = led ? i + 2 : i + 1;
    if (DAY_PARTS.contains(word(end))) {
      end++;
    }
    if (published == null) {
      return day(null, Basis.WEEKDAY);
    }
    LocalDate day =
        lead.equals("next")
            ? published.with(TemporalAdjusters.next(weekday))
            : lead.equals("last")
                ? published.with(TemporalAdjusters.previous(weekday))
                : published.with(TemporalAdjusters.previousOrSame(weekday));
    return day(day, Basis.WEEKDAY);
  }

  /** "today", "last night", "earlier today", "this morning", "yesterday evening". */
  private @Nullable DateRange dayWord(int i) {
    int at = word(i).equals("earlier") || word(i).equals("later") ? i + 1 : i;
    int days;
    end = at + 1;
    switch (word(at)) {
      case "today", "tonight" -> days = 0;
      case "yesterday" -> days = -1;
      case "tomorrow" -> days = 1;
      case "this", "last" -> {
        if (!DAY_PARTS.contains(word(at + 1))) {
          return null;
        }
        days = word(at).equals("this") ? 0 : -1;
        end = at + 2;
      }
      default -> {
        return null;
      }
    }
    if (DAY_PARTS.contains(word(end))) {
      end++;
    }
    return day(published == null ? null : published.plusDays(days), Basis.RELATIVE);
  }

  /** "earlier this month", "last week", "this year", "over the weekend". */
  private @Nullable DateRange period(int i) {
    boolean earlier = word(i).equals("earlier") || word(i).equals("later");
    int at = earlier && word(i + 1).equals("in") ? i + 2 : earlier ? i + 1 : i;
    String lead = word(at);
    String unit = word(at + 1);
    if (at == i + 2 && lead.equals("the")) {
      lead = "this"; // "earlier in the week"
    }
    boolean weekend = unit.equals("weekend");
    if (!lead.equals("this")
        && !lead.equals("last")
        && !lead.equals("next")
        && !(weekend && lead.equals("the"))) {
      return null;
    }
    if (!weekend && !unit.equals("week") && !unit.equals("month") && !unit.equals("year")) {
      return null;
    }
    end = at + 2;
    if (published == null) {
      return day(null, Basis.RELATIVE);
    }
    int step = lead.equals("last") ? -1 : lead.equals("next") ? 1 : 0;
    LocalDate from;
    LocalDate to;
    switch (unit) {
      case "week" -> {
        from = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(step);
        to = from.plusDays(6);
      }
      case "month" -> {
        from = published.withDayOfMonth(1).plusMonths(step);
        to = from.with(TemporalAdjusters.lastDayOfMonth());
      }
      case "year" -> {
        from = published.withDayOfYear(1).plusYears(step);
        to = from.with(TemporalAdjusters.lastDayOfYear());
      }
      default -> {
        from = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        to = from.plusDays(1);
      }
    }
    if (step == 0 && to.isAfter(published)) {
      to = published;
    }
    return new DateRange(from, to, Basis.RELATIVE);
  }

  /** "two days ago", "five weeks ago". */
  private @Nullable DateRange ago(int i) {
    int number = Calendar.number(word(i));
    String unit = word(i + 1);
    if (number < 0 || !word(i + 2).equals("ago")) {
      return null;
    }
    end = i + 3;
    if (published == null) {
      return day(null, Basis.RELATIVE);
    }
    return switch (unit) {
      case "day", "days" -> day(published.minusDays(number), Basis.RELATIVE);
      case "week", "weeks" -> day(published.minusWeeks(number), Basis.RELATIVE);
      case "hour", "hours" ->
          new DateRange(
              published.minusDays(number > 23 ? 1 + number / 24 : 1), published, Basis.RELATIVE);
      case "month", "months" -> {
        LocalDate first = published.minusMonths(number).withDayOfMonth(1);
        yield new DateRange(first, first.with(TemporalAdjusters.lastDayOfMonth()), Basis.RELATIVE);
      }
      case "year", "years" -> {
        LocalDate first = published.minusYears(number).withDayOfYear(1);
        yield new DateRange(first, first.with(TemporalAdjusters.lastDayOfYear()), Basis.RELATIVE);
      }
      default -> null;
    };
  }

  /** "the same day", "the previous day", "two days later": counted from the time before. */
  private @Nullable DateRange beside(int i) {
    DateRange before = last;
    LocalDate from = before == null ? null : before.latest();
    if (before == null || from == null || !from.equals(before.earliest())) {
      return null;
    }
    int days;
    switch (word(i + 1)) {
      case "day" -> {
        boolean that = word(i).equals("that") || word(i).equals("same");
        boolean previous = word(i).equals("previous") || word(i + 2).equals("before");
        boolean after = word(i).equals("next") || word(i).equals("following");
        boolean earlier = Calendar.number(word(i)) == 1 && word(i + 2).equals("earlier");
        boolean later = Calendar.number(word(i)) == 1 && word(i + 2).equals("later");
        if (!that && !previous && !after && !earlier && !later) {
          return null;
        }
        end = i + (that || word(i).equals("previous") || after ? 2 : 3);
        days = that ? 0 : previous || earlier ? -1 : 1;
      }
      case "days" -> {
        days = Calendar.number(word(i));
        if (days < 0 || !(word(i + 2).equals("earlier") || word(i + 2).equals("later"))) {
          return null;
        }
        end = i + 3;
        days = word(i + 2).equals("earlier") ? -days : days;
      }
      default -> {
        return null;
      }
    }
    return day(from.plusDays(days), Basis.RELATIVE);
  }

  private @Nullable DateRange vague(int i) {
    String word = word(i);
    end = i + 1;
    boolean once =
        VAGUE.contains(word)
            && !(word.equals("once") && (word(i - 1).equals("at") || word(i + 1).equals("again")));
    if (!once && word.equals("in")) {
      String next = word(i + 1);
      String last = word(i + 2);
      boolean past = next.equals("the") && last.equals("past");
      boolean recent =
          (next.equals("recent") || next.equals("previous"))
              && (last.equals("years")
                  || last.equals("months")
                  || last.equals("weeks")
                  || last.equals("days"));
      if (past || recent) {
        end = i + 3;
        once = true;
      }
    }
    if (!once && word.equals("earlier")) {
      once = word(i + 1).equals(",") || word(i - 1).equals("had") || word(i - 1).equals("has");
    }
    return once ? new DateRange(null, published, Basis.VAGUE) : null;
  }
}
