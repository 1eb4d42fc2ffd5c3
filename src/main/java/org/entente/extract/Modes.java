package org.entente.extract;

import java.util.List;
import org.entente.model.Mode;
import org.entente.text.Document;

/** How a content is reported: by its quotation marks. */
final class Modes {
  private Modes() {}

  /**
   * Direct if all words stand in quotation marks, indirect if none do, else mixed.
   *
   * @param ranges first token and the token after the last one of each content span
   */
  static Mode of(Document document, List<int[]> ranges) {
    int inside = 0;
    int all = 0;
    for (int[] range : ranges) {
      for (int i = range[0]; i < range[1]; i++) {
        if (!Character.isLetterOrDigit(document.form(i).codePointAt(0))) {
          continue;
        }
        all++;
        inside += document.quotation(i) >= 0 ? 1 : 0;
      }
    }
    return inside == 0 ? Mode.INDIRECT : inside == all ? Mode.DIRECT : Mode.MIXED;
  }
}
