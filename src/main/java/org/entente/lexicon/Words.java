package org.entente.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.text.Document;

/**
 * The words of some tokens as titles need them: hyphens left out, "ex-president" split in two, so
 * that all spellings of a title look the same.
 */
final class Words {
  private static final Set<String> PREFIXES = Set.of("ex", "vice", "co", "under", "sub", "deputy");

  private final Document document;
  private final List<String> forms = new ArrayList<>();
  private final List<String> lower = new ArrayList<>();
  private final List<Integer> tokens = new ArrayList<>();

  Words(Document document, int first, int last) {
    this.document = document;
    for (int i = first; i < last; i++) {
      String form = document.form(i);
      int hyphen = form.indexOf('-');
      if (isHyphen(form) && i > first && i + 1 < last) {
        continue;
      }
      if (hyphen > 0
          && hyphen + 1 < form.length()
          && PREFIXES.contains(document.lower(i).substring(0, hyphen))) {
        add(i, form.substring(0, hyphen), document.lower(i).substring(0, hyphen));
        add(i, form.substring(hyphen + 1), document.lower(i).substring(hyphen + 1));
      } else {
        add(i, form, document.lower(i));
      }
    }
  }

  private void add(int token, String form, String low) {
    forms.add(form);
    lower.add(low.indexOf('\u2019') < 0 ? low : low.replace('\u2019', '\''));
    tokens.add(token);
  }

  private static boolean isHyphen(String form) {
    return form.equals("-") || form.equals("\u2010") || form.equals("\u2011");
  }

  int size() {
    return forms.size();
  }

  String form(int word) {
    return forms.get(word);
  }

  String lower(int word) {
    return lower.get(word);
  }

  String tag(int word) {
    return document.tag(tokens.get(word));
  }

  /** The token that the word stands in. */
  int token(int word) {
    return tokens.get(word);
  }

  boolean isCapital(int word) {
    return Character.isUpperCase(forms.get(word).charAt(0));
  }

  boolean isNoun(int word) {
    return tag(word).startsWith("NN");
  }

  /** The words in lower case, hyphens between them kept. */
  String printed(int first, int last) {
    StringBuilder text = new StringBuilder(lower.get(first));
    for (int i = first + 1; i < last; i++) {
      text.append(tokens.get(i) - tokens.get(i - 1) == 2 ? "-" : " ").append(lower.get(i));
    }
    return text.toString();
  }

  /** The words from the first one to the one before {@code last}, in lower case. */
  String text(int first, int last) {
    return String.join(" ", lower.subList(first, last));
  }
}
