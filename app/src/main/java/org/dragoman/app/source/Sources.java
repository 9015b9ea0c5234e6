package org.dragoman.app.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents from files, folders, archives, feeds, the web and standard input: plain text,
 * Markdown, HTML, JSON lines and CSV; RSS and Atom; lists of URLs; all of these packed with gzip or
 * as entries of zip and tar; pages of web archives (WARC).
 *
 * <p>The form is known by the name's extension, else by content. Text is UTF-8, or UTF-16 where a
 * byte order mark says so; HTML, feeds and the headers of HTTP may also declare a charset. The
 * document's id is the JSON line's or CSV row's own, a feed item's own, a page's URL, else the
 * file's name without its extension, in a folder or archive with its path there, else {@code
 * stdin}. What is one document has at most {@link SourceLimits#mostDocumentBytes}; what holds many
 * may have any size and is read as it comes.
 *
 * <p>An input that cannot be read gives a {@link SourceError}, never an exception, and the next one
 * is read. Only what the sink throws is passed on.
 *
 * <p>Not safe for use by many threads.
 */
public final class Sources {
  /** The largest document that is read, in bytes. */
  public static final int MOST_BYTES = 16 << 20;

  /** The largest HTML or Markdown document that is read, in bytes. */
  public static final int MOST_MARKUP_BYTES = MOST_BYTES;

  /** The name of standard input. */
  public static final String STANDARD_INPUT = "-";

  private final InputStream standardInput;
  private final Overrides overrides;
  private final LongConsumer progress;
  private final FormReader forms;

  /**
   * Reads within {@link SourceLimits#DEFAULT}, and fetches nothing.
   *
   * @param standardInput what {@code -} means
   * @param overrides what the caller knows of every document
   * @param progress told of each stretch of bytes that was read
   */
  public Sources(InputStream standardInput, Overrides overrides, LongConsumer progress) {
    this(
        standardInput,
        overrides,
        progress,
        SourceLimits.DEFAULT,
        FetchPolicy.OFF,
        FetchMemory.inMemory());
  }

  /**
   * @param standardInput what {@code -} means
   * @param overrides what the caller knows of every document
   * @param progress told of each stretch of bytes that was read or fetched
   * @param limits how much is read
   * @param policy what is fetched
   * @param memory what was fetched before; told of each page whose documents were all handed over
   */
  public Sources(
      InputStream standardInput,
      Overrides overrides,
      LongConsumer progress,
      SourceLimits limits,
      FetchPolicy policy,
      FetchMemory memory) {
    this(
        standardInput,
        overrides,
        progress,
        limits,
        policy.on() ? new Fetcher(policy, limits, memory, progress, Resolver.SYSTEM) : null);
  }

  Sources(
      InputStream standardInput,
      Overrides overrides,
      LongConsumer progress,
      SourceLimits limits,
      @Nullable Fetcher fetcher) {
    this.standardInput = standardInput;
    this.overrides = overrides;
    this.progress = progress;
    this.forms = new FormReader(limits, fetcher);
  }

  /**
   * Reads inputs in their order until the end, or until the sink wants no more.
   *
   * @param names files, folders, URLs of http and https, or {@link #STANDARD_INPUT}
   */
  public void read(List<String> names, SourceSink sink) {
    Output out = new Output(overrides, sink);
    for (String name : names) {
      if (!read(name, out)) {
        return;
      }
    }
  }

  private boolean read(String name, Output out) {
    boolean standard = name.equals(STANDARD_INPUT);
    String shown = standard ? "standard input" : name;
    String problem;
    try {
      if (standard) {
        Origin origin = new Origin(shown, name, "stdin", false, 0, Details.NONE);
        return forms.read(origin, new CountedInput(standardInput, progress), out);
      }
      if (Web.isUrl(name)) {
        return forms.web().read(name, 0, out);
      }
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        return new Folder(forms, progress).read(path, out);
      }
      try (InputStream in = Files.newInputStream(path)) {
        return forms.read(Origin.file(name, path), new CountedInput(in, progress), out);
      }
    } catch (SourceException e) {
      problem = e.problem();
    } catch (InvalidPathException e) {
      problem = "not a file name: " + e.getReason();
    } catch (IOException e) {
      problem = problem(e);
    }
    return out.failed(shown, problem);
  }

  /** Why a file could not be read. */
  static String problem(IOException e) {
    if (e instanceof BoundException bound) {
      return bound.problem();
    }
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "may not be read (permission denied)";
    }
    if (e instanceof EOFException) {
      return "cannot be read: it is cut off";
    }
    return "cannot be read: " + e.getMessage();
  }

  static String tooLarge(int most) {
    return String.format(
        Locale.ROOT,
        "has more than %,d bytes (%d MiB), the largest document that is read",
        most,
        most >> 20);
  }
}
