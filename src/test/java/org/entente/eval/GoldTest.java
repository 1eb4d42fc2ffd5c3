package org.entente.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldTest {
  @TempDir Path folder;

  private Path gold(String name, String id) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        """
        {"id": "%s", "title": null, "published": null, "text": "Peru thanked Chile.",
         "statements": [], "roles": [], "events": []}
        """
            .formatted(id));
  }

  @Test
  void foldersAreReadByNameAndOtherFilesLeftAside() throws IOException {
    gold("2.json", "two");
    gold("1.json", "one");
    gold("notes.txt", "none");
    Path more = gold("more.gold", "three");
    assertEquals(
        List.of("one", "two", "three"),
        Gold.read(List.of(folder, more)).stream().map(f -> f.article().id()).toList());
  }

  @Test
  void whatCannotBeReadIsNamed() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{");
    Path absent = folder.resolve("absent.json");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    for (Path path : List.of(broken, absent, empty)) {
      IOException e = assertThrows(IOException.class, () -> Gold.read(List.of(path)));
      assertTrue(String.valueOf(e.getMessage()).startsWith(path + ": "), e.getMessage());
    }
  }
}
