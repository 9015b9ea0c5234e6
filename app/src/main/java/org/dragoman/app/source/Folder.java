package org.dragoman.app.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Reads all files of a folder and of the folders in it, each folder's names sorted by their code
 * units.
 *
 * <p>Hidden files, whose names begin with a dot, are passed over. Links are not followed: one that
 * leads to a place inside the folder names what is read anyway, one that leads out is told.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class Folder {
  private final FormReader forms;
  private final LongConsumer progress;

  Folder(FormReader forms, LongConsumer progress) {
    this.forms = forms;
    this.progress = progress;
  }

  /**
   * Reads all files, or as many as are wanted.
   *
   * @return whether more is wanted
   * @throws IOException where the folder itself cannot be read
   */
  boolean read(Path folder, Output out) throws IOException, SourceException {
    long before = out.results();
    boolean more = new Walk(folder, folder.toRealPath(), out).folder(folder);
    if (out.results() == before) {
      throw new SourceException("holds no files");
    }
    return more;
  }

  /** One reading of a folder. */
  private final class Walk {
    private final Path root;
    private final Path realRoot;
    private final Output out;

    Walk(Path root, Path realRoot, Output out) {
      this.root = root;
      this.realRoot = realRoot;
      this.out = out;
    }

    private boolean folder(Path folder) throws IOException {
      List<Path> children = new ArrayList<>();
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
        stream.forEach(children::add);
      } catch (DirectoryIteratorException e) {
        throw e.getCause();
      }
      children.sort(Comparator.comparing(child -> name(child)));
      for (Path child : children) {
        if (!name(child).startsWith(".") && !child(child)) {
          return false;
        }
      }
      return true;
    }

    private boolean child(Path child) {
      String problem;
      try {
        if (Files.isSymbolicLink(child)) {
          if (child.toRealPath().startsWith(realRoot)) {
            return true;
          }
          problem = "a link out of the folder is not followed";
        } else if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
          return folder(child);
        } else if (Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS)) {
          return file(child);
        } else {
          problem = "neither a file nor a folder";
        }
      } catch (SourceException e) {
        problem = e.problem();
      } catch (IOException e) {
        problem = Sources.problem(e);
      }
      return out.failed(child.toString(), problem);
    }

    private boolean file(Path file) throws IOException, SourceException {
      Origin origin = Origin.file(file.toString(), file);
      String id = Format.stem(root.relativize(file).toString().replace('\\', '/'));
      try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
        return forms.read(
            new Origin(origin.where(), origin.name(), id, false, 0, Details.NONE),
            new CountedInput(in, progress),
            out);
      }
    }
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
