package org.dragoman.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Where output goes: standard output, or a file that appears, or is replaced, only once it is
 * complete. Until then the output stands beside it under another name; nothing is left of it where
 * the work fails or is stopped.
 *
 * <p>What is no plain file, such as a named pipe, is written to directly.
 */
final class Destination implements AutoCloseable {
  private final OutputStream out;

  /** The unfinished file, or null where there is none. */
  private final @Nullable Path part;

  /** What it becomes. */
  private final @Nullable Path file;

  private final @Nullable Thread cleaner;
  private final boolean own;
  private boolean closed;

  private Destination(OutputStream out, @Nullable Path part, @Nullable Path file, boolean own) {
    this.out = out;
    this.part = part;
    this.file = file;
    this.own = own;
    this.cleaner = part == null ? null : new Thread(() -> delete(part));
    if (cleaner != null) {
      Runtime.getRuntime().addShutdownHook(cleaner);
    }
  }

  /** A stream that stays open when this is closed. */
  static Destination of(OutputStream out) {
    return new Destination(out, null, null, false);
  }

  /**
   * A file, given whole by {@link #commit}.
   *
   * @throws IOException where nothing can be written beside it
   */
  static Destination of(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE);
      return new Destination(new BufferedOutputStream(out), null, null, true);
    }
    // The file that a link leads to is replaced, not the link.
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    String name =
        String.format(
            ".%s.%x-%x", target.getFileName(), ProcessHandle.current().pid(), System.nanoTime());
    Path part = target.resolveSibling(name);
    OutputStream out =
        Files.newOutputStream(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    Destination destination =
        new Destination(new BufferedOutputStream(out, 1 << 16), part, target, true);
    try {
      if (Files.exists(target)) {
        // Who may read the file that is replaced may read what replaces it, and nobody else.
        Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(target));
      }
      return destination;
    } catch (UnsupportedOperationException e) {
      // This file system knows no such permissions.
      return destination;
    } catch (IOException | RuntimeException e) {
      destination.close();
      throw e;
    }
  }

  /** Why a file cannot be written, as far as a look tells; null where it may be. */
  static @Nullable String problem(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      return file + " is a folder";
    }
    return parent != null && !Files.isDirectory(parent) ? "no such folder: " + parent : null;
  }

  /** The stream to write to. */
  OutputStream out() {
    return out;
  }

  /**
   * The unfinished file, for what can only write to a file of its own instead of to {@link #out};
   * null where there is none, as for standard output.
   */
  @Nullable Path unfinished() {
    return part;
  }

  /** Hands what was written so far on, to whoever waits at the other end. */
  void flush() throws IOException {
    if (part == null) {
      out.flush();
    }
  }

  /**
   * Ends the output and gives it its name.
   *
   * @throws IOException where the output could not be written
   */
  void commit() throws IOException {
    if (part == null || file == null) {
      out.flush();
      return;
    }
    out.close();
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Takes away what was not committed. */
  @Override
  public void close() {
    if (closed || !own) {
      return;
    }
    closed = true;
    try {
      out.close();
    } catch (IOException e) {
      // What was not committed is not wanted, and what was is closed already.
    }
    if (part != null) {
      delete(part);
    }
    if (cleaner != null) {
      try {
        Runtime.getRuntime().removeShutdownHook(cleaner);
      } catch (IllegalStateException e) {
        // Java is ending; the cleaner runs, and finds nothing.
      }
    }
  }

  private static void delete(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      System.err.println("dragoman: " + part + " could not be removed: " + e.getMessage());
    }
  }
}
