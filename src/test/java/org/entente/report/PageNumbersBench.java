package org.entente.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.entente.graph.GraphStore;
import org.entente.query.By;

/**
 * Holds every number on the page of two actors of a store against the store: {@code ./bench
 * PageNumbersBench DATA CHN RUS}. Prints what differs; nothing is a pass.
 */
public final class PageNumbersBench {
  private PageNumbersBench() {}

  /** Takes a data folder and two actors. */
  public static void main(String[] args) throws Exception {
    List<By> stretches = Arrays.stream(By.values()).filter(by -> by != By.DAY).toList();
    Path folder = Files.createTempDirectory("entente-page");
    try (GraphStore store = GraphStore.open(Path.of(args[0]))) {
      List<String> all = PageNumbers.differences(store, args[1], args[2], stretches, folder);
      all.forEach(System.out::println);
      System.out.println(all.size() + " differences");
    }
  }
}
