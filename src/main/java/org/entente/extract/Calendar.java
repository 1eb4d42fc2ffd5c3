package org.entente.extract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of months, weekdays and small numbers. */
final class Calendar {
  private static final Map<String, Month> MONTHS = months();
  private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
  private static final Map<String, Integer> NUMBERS = numbers();
  private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");

  private Calendar() {}

  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>();
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      months.put(name, month);
      months.put(name.substring(0, 3), month);
    }
    months.put("sept", Month.SEPTEMBER);
    return months;
  }

  private static Map<String, DayOfWeek> weekdays() {
    Map<String, DayOfWeek> days = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day.name().toLowerCase(Locale.ROOT), day);
    }
    return days;
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    String[] words = {
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve"
    };
    for (int i = 0; i < words.length; i++) {
      numbers.put(words[i], i + 1);
    }
    numbers.put("a", 1);
    numbers.put("an", 1);
    return numbers;
  }

  /** The month that a capitalised word or its abbreviation names, or null. */
  static @Nullable Month month(String form) {
    if (form.length() < 3 || !Character.isUpperCase(form.charAt(0))) {
      return null;
    }
    String word = form.toLowerCase(Locale.ROOT);
    return MONTHS.get(word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
  }

  /** The weekday that a capitalised word names, or null. */
  static @Nullable DayOfWeek weekday(String form) {
    return form.isEmpty() || !Character.isUpperCase(form.charAt(0))
        ? null
        : WEEKDAYS.get(form.toLowerCase(Locale.ROOT));
  }

  /** A number from 1 to 999 in digits, or to twelve in words ("a" is one), or -1. */
  static int number(String word) {
    Integer number = NUMBERS.get(word);
    return number != null ? number : digits(word, 3);
  }

  /** The day of the month that "3", "3rd" or "21st" names, or -1. */
  static int day(String word) {
    if (word.isEmpty() || word.length() > 4 || !Character.isDigit(word.charAt(0))) {
      return -1;
    }
    int length = word.length();
    boolean ordinal =
        length > 2
            && Character.isDigit(word.charAt(length - 3))
            && ORDINALS.contains(word.substring(length - 2));
    int day = digits(ordinal ? word.substring(0, length - 2) : word, 2);
    return day <= 31 ? day : -1;
  }

  /** The year that four digits name, from 1800 to 2099, or -1. */
  static int year(String word) {
    int year = word.length() == 4 ? digits(word, 4) : -1;
    return year >= 1800 && year < 2100 ? year : -1;
  }

  private static int digits(String word, int most) {
    if (word.isEmpty() || word.length() > most) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = 10 * value + c - '0';
    }
    return value > 0 ? value : -1;
  }

  /** The day, or null if that month of that year lacks it. */
  static @Nullable LocalDate date(int year, Month month, int day) {
    return day < 1 || day > LocalDate.of(year, month, 1).lengthOfMonth()
        ? null
        : LocalDate.of(year, month, day);
  }
}
