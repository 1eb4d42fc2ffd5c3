package org.entente.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The JavaScript library that draws charts, uPlot, as its jar on the class path has it. */
final class ChartLibrary {
  private static final String PROPERTIES = "/META-INF/maven/org.webjars.npm/uplot/pom.properties";

  private ChartLibrary() {}

  /** Its version: "1.6.30". */
  static String version() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = ChartLibrary.class.getResourceAsStream(PROPERTIES)) {
      if (in == null) {
        throw new IllegalStateException("uplot: not on the class path; it is a jar of lib");
      }
      properties.load(in);
    }
    return properties.getProperty("version");
  }

  static String script() throws IOException {
    return file("dist/uPlot.iife.min.js");
  }

  static String style() throws IOException {
    return file("dist/uPlot.min.css");
  }

  /** Its licence, which every copy has to carry. */
  static String licence() throws IOException {
    return file("LICENSE");
  }

  private static String file(String name) throws IOException {
    String path = "/META-INF/resources/webjars/uplot/" + version() + "/" + name;
    try (InputStream in = ChartLibrary.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + ": absent from the jar of uplot");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
