package org.entente.graph;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A data folder held by this process: its lock and its password. */
final class DataFolder implements AutoCloseable {
  /** Below this, Neo4j may stop in the middle of a write. */
  private static final long NEEDED_SPACE = 48L << 20; // bytes

  private static final String LOCK = "entente.lock";
  private static final String PASSWORD = "password";

  /** The addresses of the server that holds the folder: of Bolt, then perhaps of its web page. */
  private static final String SERVED = "served";

  private static final int PASSWORD_BYTES = 24;
  private static final String REVISION = "revision";
  private static final Pattern LOOPBACK_ADDRESS =
      Pattern.compile("bolt://127\\.0\\.0\\.1:\\d{1,5}");
  private static final Pattern WEB_ADDRESS = Pattern.compile("http://[0-9a-fA-F.:\\[\\]]+/");

  private final Path folder;
  private final FileChannel lock;

  private DataFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Makes the folder where there is none and takes its lock; fails at once if another holds it. */
  static DataFolder take(Path folder) throws StoreException {
    try {
      Files.createDirectories(folder);
      if (!Files.isWritable(folder)) {
        throw readOnly(folder, null);
      }
      FileChannel lock =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        if (lock.tryLock() == null) {
          throw inUse(folder, null);
        }
        needSpace(folder);
        Files.deleteIfExists(folder.resolve(SERVED)); // of a server that was killed
      } catch (OverlappingFileLockException e) {
        lock.close();
        throw inUse(folder, e);
      } catch (IOException e) {
        lock.close();
        throw e;
      }
      return new DataFolder(folder, lock);
    } catch (StoreException e) {
      throw e;
    } catch (FileAlreadyExistsException e) {
      throw new StoreException(
          StoreException.Kind.DAMAGED,
          folder + ": is a file, not a folder; name another data folder",
          e);
    } catch (IOException e) {
      throw isFull(e) ? full(folder, e) : readOnly(folder, e);
    }
  }

  Path path() {
    return folder;
  }

  /** The password of the store, made on first use; readable by its owner alone. */
  String password() throws StoreException {
    try {
      String password = password(folder);
      if (password == null) {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        setPassword(password);
      }
      return password;
    } catch (IOException e) {
      throw isFull(e) ? full(folder, e) : readOnly(folder, e);
    }
  }

  /** The password that a data folder keeps, or null if it has none. */
  static @Nullable String password(Path folder) throws IOException {
    Path file = folder.resolve(PASSWORD);
    String password = Files.exists(file) ? Files.readString(file).strip() : "";
    return password.isEmpty() ? null : password;
  }

  /** Lets other processes know where the server that holds this folder listens. */
  void announce(URI bolt, @Nullable URI web) throws StoreException {
    try {
      write(SERVED, web == null ? bolt.toString() : bolt + "\n" + web);
    } catch (IOException e) {
      throw isFull(e) ? full(folder, e) : readOnly(folder, e);
    }
  }

  /**
   * Where the server that holds a folder listens, or null if none says so. Only an address of
   * loopback is taken: the password goes there.
   */
  static @Nullable URI served(Path folder) {
    return served(folder, 0, LOOPBACK_ADDRESS);
  }

  /** Where the server that holds a folder shows its web page, or null if none says so. */
  static @Nullable URI servedWeb(Path folder) {
    return served(folder, 1, WEB_ADDRESS);
  }

  private static @Nullable URI served(Path folder, int line, Pattern form) {
    try {
      List<String> lines = Files.readAllLines(folder.resolve(SERVED));
      String address = line < lines.size() ? lines.get(line).strip() : "";
      return form.matcher(address).matches() ? URI.create(address) : null;
    } catch (IOException e) {
      return null; // none, or not for us
    }
  }

  /** Whether a store was made in this folder before. */
  static boolean hasStore(Path folder) {
    return Files.isDirectory(folder.resolve("data").resolve("databases"));
  }

  /**
   * The revision of the store in this folder, if it was noted when the store was last closed and
   * its files are as they were then; else null. Needs no lock and starts nothing.
   */
  static @Nullable String revision(Path folder) {
    try {
      List<String> lines = Files.readAllLines(folder.resolve(REVISION));
      return lines.size() == 2 && lines.get(1).equals(age(folder)) ? lines.get(0) : null;
    } catch (IOException e) {
      return null; // not noted
    }
  }

  /** Takes the note of the revision away: from now on the store may change. */
  void forgetRevision() throws StoreException {
    try {
      Files.deleteIfExists(folder.resolve(REVISION));
    } catch (IOException e) {
      throw readOnly(folder, e);
    }
  }

  /** Notes the revision of a store that has been closed. */
  void noteRevision(String revision) throws IOException {
    Path draft = folder.resolve(REVISION + ".new");
    Files.writeString(draft, revision + "\n" + age(folder) + "\n");
    Files.move(draft, folder.resolve(REVISION), StandardCopyOption.REPLACE_EXISTING);
  }

  /** When the store's first file was last written: another time if it was put there since. */
  private static String age(Path folder) throws IOException {
    return Files.getLastModifiedTime(
            folder.resolve("data").resolve("databases").resolve("neo4j").resolve("neostore"))
        .toString();
  }

  boolean hasPassword() {
    return Files.exists(folder.resolve(PASSWORD));
  }

  static void needSpace(Path folder) throws IOException {
    FileStore disk = Files.getFileStore(folder);
    if (disk.getUsableSpace() < NEEDED_SPACE) {
      throw full(folder, null);
    }
  }

  static StoreException full(Path folder, @Nullable Throwable cause) {
    return Mending.with(
        StoreException.Kind.FULL,
        folder
            + ": the disk is full; free at least "
            + (NEEDED_SPACE >> 20)
            + " MB or name a data folder on another disk, and run the command again",
        cause);
  }

  static StoreException inUse(Path folder, @Nullable Throwable cause) {
    return Mending.with(
        StoreException.Kind.IN_USE,
        folder + ": in use by another process; wait until it ends or name another data folder",
        cause);
  }

  static StoreException readOnly(Path folder, @Nullable Throwable cause) {
    return Mending.with(
        StoreException.Kind.READ_ONLY,
        folder + ": cannot be written; allow writing there or name another data folder",
        cause);
  }

  static boolean isFull(Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (String.valueOf(t.getMessage()).contains("No space left on device")) {
        return true;
      }
    }
    return false;
  }

  /** Keeps another password. */
  void setPassword(String password) throws IOException {
    write(PASSWORD, password);
  }

  /** Writes a line into a file that its owner alone can read, at once or not at all. */
  private void write(String name, String line) throws IOException {
    Path draft = folder.resolve(name + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(draft, ownerOnly());
    Files.writeString(draft, line + "\n");
    Files.move(draft, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private FileAttribute<?>[] ownerOnly() throws IOException {
    boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(
              Set.copyOf(PosixFilePermissions.fromString("rw-------")))
        }
        : new FileAttribute<?>[0];
  }

  /** Lets go of the lock. */
  @Override
  public void close() throws IOException {
    try (lock) {
      Files.deleteIfExists(folder.resolve(SERVED));
    }
  }
}
