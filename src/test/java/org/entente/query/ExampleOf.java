package org.entente.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The example of a question as parameters: {@code actor=CHN person="Wang Yi"}. */
final class ExampleOf {
  private static final Pattern PARAMETER = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|(\\S+))");

  private ExampleOf() {}

  static Map<String, String> parameters(Question question) {
    Map<String, String> parameters = new LinkedHashMap<>();
    Matcher matcher = PARAMETER.matcher(question.example());
    while (matcher.find()) {
      parameters.put(
          matcher.group(1), matcher.group(2) != null ? matcher.group(2) : matcher.group(3));
    }
    return parameters;
  }
}
