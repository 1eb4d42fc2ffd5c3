package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path folder;

  private static StoreException refused(Path data, StoreException.Kind kind) {
    StoreException e = assertThrows(StoreException.class, () -> GraphStore.open(data).close());
    assertEquals(kind, e.kind(), e.toString());
    assertTrue(e.toString().contains(data.toString()), e.toString());
    assertEquals(1, e.toString().lines().count());
    return e;
  }

  @Test
  void thePasswordIsForItsOwnerAlone() throws IOException {
    try (DataFolder data = DataFolder.take(folder)) {
      String password = data.password();
      assertTrue(password.length() >= 32);
      assertEquals(password, data.password());
      Path file = folder.resolve("password");
      assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no POSIX rights");
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
  }

  @Test
  void twoPasswordsAreNotTheSame() throws IOException {
    try (DataFolder one = DataFolder.take(folder.resolve("one"));
        DataFolder other = DataFolder.take(folder.resolve("other"))) {
      assertFalse(one.password().equals(other.password()));
    }
  }

  @Test
  void aFolderInUseIsNamed() throws IOException {
    try (DataFolder data = DataFolder.take(folder)) {
      refused(data.path(), StoreException.Kind.IN_USE);
    }
    DataFolder.take(folder).close();
  }

  @Test
  void aFolderInUseByAnotherProcessIsNamed() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process other =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertEquals('h', other.getInputStream().read());
      refused(folder, StoreException.Kind.IN_USE);
    } finally {
      other.destroy();
      other.waitFor();
    }
    DataFolder.take(folder).close();
  }

  /** Holds a folder until it is stopped. */
  static final class Holder {
    private Holder() {}

    /** Prints "h" once it holds the folder that its argument names. */
    public static void main(String[] args) throws IOException {
      try (DataFolder data = DataFolder.take(Path.of(args[0]))) {
        System.out.print("h" + data.password().length());
        System.out.flush();
        int read;
        do {
          read = System.in.read();
        } while (read >= 0);
      }
    }
  }

  @Test
  void aFileInPlaceOfTheFolderIsSaidSo() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    refused(file, StoreException.Kind.DAMAGED);
    assertEquals("x", Files.readString(file));
  }

  @Test
  void aFolderThatCannotBeMadeIsSaidSo() {
    Path proc = Path.of("/proc");
    assumeTrue(Files.isDirectory(proc), "needs /proc");
    refused(proc.resolve("entente-data"), StoreException.Kind.READ_ONLY);
  }

  @Test
  void aDamagedStoreIsNamedAndLetGoOf() throws IOException {
    GraphStore.open(folder).close();
    Path databases = folder.resolve("data").resolve("databases").resolve("neo4j");
    try (Stream<Path> files = Files.walk(databases)) {
      for (Path file :
          files
              .filter(Files::isRegularFile)
              .filter(f -> f.getFileName().toString().startsWith("neostore"))
              .toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    refused(folder, StoreException.Kind.DAMAGED);
    DataFolder.take(folder).close();
  }
}
