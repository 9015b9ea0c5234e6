package org.dragoman.app.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.dragoman.app.ledger.Advance;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerAddress;
import org.jspecify.annotations.Nullable;

/**
 * The index of a ledger's documents, in a folder beside the ledger. It is derived from the ledger
 * alone, and made anew where it is broken, of another version or of another ledger.
 *
 * <p>It catches up by the ledger's changes. The number of the last change that it holds is written
 * in the same commit as the documents, so that a killed process leaves an index that is whole and
 * knows how far it goes. One process at a time writes; any number read.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class SearchIndex {
  private static final String CHANGE = "change";
  private static final String DOCUMENT = "document";
  private static final String VERSION = "version";

  /**
   * Documents that are read from the ledger at a time at most: a database in a file scans its
   * columns for each time.
   */
  private static final int MOST_DOCUMENTS = 5000;

  private static final int LEAST_DOCUMENTS = 500;

  /** Heap for each of these documents: other passes work beside this one. */
  private static final long BYTES_EACH = 600_000;

  /** Changes between commits: as much work as a killed process may lose. */
  private static final int CHANGES_OF_COMMIT = 10_000;

  private static final double BUFFER_MEGABYTES = 64;

  private final Path folder;

  private SearchIndex(Path folder) {
    this.folder = folder;
  }

  /**
   * The index of a ledger: of a file the folder {@code FILE.index}, of a database a folder of the
   * user's data, by a hash of its URL.
   *
   * @param environment the variables of the process
   */
  public static SearchIndex of(LedgerAddress address, Map<String, String> environment) {
    if (address instanceof LedgerAddress.File file) {
      Path path = file.path().toAbsolutePath();
      return new SearchIndex(path.resolveSibling(path.getFileName() + ".index"));
    }
    String url = ((LedgerAddress.Server) address).url();
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    Path base =
        data.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".local", "share")
            : Path.of(data);
    return new SearchIndex(base.resolve("dragoman").resolve("index").resolve(hash(url)));
  }

  private static String hash(String url) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }

  /** How an index stands to its ledger. */
  public enum State {
    /** It holds all changes. */
    CURRENT,
    /** It lacks the last changes. */
    BEHIND,
    /** There is none. */
    MISSING,
    /** It cannot be read, or is of another version or of another ledger. */
    BROKEN
  }

  /**
   * How the index stands to its ledger.
   *
   * @param change the last change that it holds, 0 for none
   * @param last the last change of the ledger
   * @param problem why it is broken, or null
   */
  public record Standing(State state, long change, long last, @Nullable String problem) {}

  /**
   * What a catch-up did.
   *
   * @param documents documents written
   * @param rebuilt why the index was made anew, or null where it was not
   * @param locked whether another process is writing, so that nothing was done
   */
  public record CaughtUp(long documents, @Nullable String rebuilt, boolean locked) {}

  /**
   * Looks at the index without changing it.
   *
   * @param thorough whether to read all of it and compare its checksums
   */
  public Standing standing(Ledger ledger, boolean thorough) {
    IndexSource source = new IndexSource(ledger);
    long last = source.last();
    try {
      if (!Files.isDirectory(folder)) {
        return new Standing(State.MISSING, 0, last, null);
      }
      try (Directory directory = open()) {
        if (!DirectoryReader.indexExists(directory)) {
          return new Standing(State.MISSING, 0, last, null);
        }
        return standing(directory, source, last, thorough);
      }
    } catch (IOException | RuntimeException e) {
      if (!broken(e)) {
        throw unreadable(e);
      }
      return new Standing(State.BROKEN, 0, last, reason(e));
    }
  }

  private static Standing standing(
      Directory directory, IndexSource source, long last, boolean thorough) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      Map<String, String> data = reader.getIndexCommit().getUserData();
      String problem = foreign(data, source);
      if (problem != null) {
        return new Standing(State.BROKEN, 0, last, problem);
      }
      if (thorough) {
        verify(reader);
      }
      long change = Long.parseLong(data.getOrDefault(CHANGE, "0"));
      return new Standing(change == last ? State.CURRENT : State.BEHIND, change, last, null);
    }
  }

  private Directory open() throws IOException {
    return FSDirectory.open(folder);
  }

  /** Compares the checksums of all files with what they hold. */
  private static void verify(DirectoryReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      if (leaf.reader() instanceof CodecReader codec) {
        codec.checkIntegrity();
      }
    }
  }

  /** Why an index that can be read is not this ledger's by the present fields, or null. */
  private static @Nullable String foreign(Map<String, String> data, IndexSource source) {
    if (!IndexFields.VERSION.equals(data.get(VERSION))) {
      return "is of another version";
    }
    long change;
    try {
      change = Long.parseLong(data.getOrDefault(CHANGE, ""));
    } catch (NumberFormatException e) {
      return "does not say how far it goes";
    }
    UUID document = change == 0 ? null : source.changed(change);
    boolean same = change == 0 || String.valueOf(document).equals(data.get(DOCUMENT));
    return same ? null : "is of another ledger";
  }

  /** Whether an exception tells of a broken index, rather than of a disk that cannot be used. */
  static boolean broken(Throwable e) {
    return e instanceof CorruptIndexException
        || e instanceof IndexFormatTooOldException
        || e instanceof IndexFormatTooNewException
        || e instanceof IndexNotFoundException
        || e instanceof java.io.EOFException
        || e instanceof java.nio.file.NoSuchFileException
        || e instanceof java.io.FileNotFoundException
        || e instanceof IllegalArgumentException
        || e instanceof IllegalStateException;
  }

  private static String reason(Throwable e) {
    return "cannot be read: "
        + String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getClass().getSimpleName());
  }

  private SearchException unreadable(Exception e) {
    return new SearchException(folder + ": " + e.getMessage(), e);
  }

  /**
   * Brings the index up to date with a ledger; makes it where there is none, and anew where it is
   * broken.
   *
   * @throws SearchException where the folder cannot be written
   */
  public CaughtUp catchUp(Ledger ledger) {
    return catchUp(ledger, (done, total) -> {});
  }

  /**
   * Brings the index up to date as {@link #catchUp(Ledger)} does.
   *
   * @param advance told how many changes are taken in
   */
  public CaughtUp catchUp(Ledger ledger, Advance advance) {
    return write(ledger, null, advance);
  }

  /** Makes the index anew. */
  public CaughtUp rebuild(Ledger ledger) {
    return write(ledger, "was asked to be", (done, total) -> {});
  }

  private CaughtUp write(Ledger ledger, @Nullable String rebuild, Advance advance) {
    try {
      Files.createDirectories(folder);
      try (Directory directory = open()) {
        String why = rebuild;
        if (why == null) {
          Standing standing = standing(ledger, false);
          if (standing.state() == State.CURRENT) {
            return new CaughtUp(0, null, false);
          }
          why = standing.state() == State.BROKEN ? standing.problem() : null;
        }
        try {
          return new CaughtUp(write(directory, ledger, why != null, advance), why, false);
        } catch (LockObtainFailedException e) {
          return new CaughtUp(0, null, true);
        } catch (IOException | RuntimeException e) {
          if (why != null || !broken(e)) {
            throw e;
          }
          // What opened well may still be broken inside.
          return new CaughtUp(write(directory, ledger, true, advance), reason(e), false);
        }
      }
    } catch (LockObtainFailedException e) {
      return new CaughtUp(0, null, true);
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(e);
    }
  }

  private long write(Directory directory, Ledger ledger, boolean anew, Advance advance)
      throws IOException {
    IndexSource source = new IndexSource(ledger);
    if (anew) {
      clear(directory);
    }
    try (Analyzer analyzer = IndexFields.analyzer()) {
      IndexWriterConfig config = new IndexWriterConfig(analyzer);
      config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
      config.setCommitOnClose(false);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        return write(writer, source, anew ? 0 : mark(writer), advance);
      }
    }
  }

  /** Deletes a broken index, which the library will not write over. */
  private static void clear(Directory directory) throws IOException {
    try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          lock.ensureValid();
          directory.deleteFile(file);
        }
      }
    }
  }

  /** The last change that the index to be written holds, 0 for none. */
  private static long mark(IndexWriter writer) {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data != null) {
      for (Map.Entry<String, String> entry : data) {
        if (entry.getKey().equals(CHANGE)) {
          return Long.parseLong(entry.getValue());
        }
      }
    }
    return 0;
  }

  private static long write(IndexWriter writer, IndexSource source, long mark, Advance advance)
      throws IOException {
    FacetsConfig facets = IndexFields.facets();
    int most =
        (int)
            Math.max(
                LEAST_DOCUMENTS,
                Math.min(MOST_DOCUMENTS, Runtime.getRuntime().maxMemory() / BYTES_EACH));
    long last = source.last();
    long written = 0;
    long behind = mark;
    UUID document = null;
    int open = 0;
    while (true) {
      advance.to(behind - mark, Math.max(last, behind) - mark);
      List<IndexSource.Change> changes =
          source.changes(behind, Math.min(most, CHANGES_OF_COMMIT - open));
      if (changes.isEmpty()) {
        break;
      }
      Set<UUID> ids = new LinkedHashSet<>();
      Set<UUID> added = new HashSet<>();
      for (IndexSource.Change change : changes) {
        ids.add(change.document());
        if (change.added()) {
          added.add(change.document());
        }
      }
      for (IndexedDocument indexed : source.documents(ids)) {
        ids.remove(indexed.id());
        Document fields = facets.build(IndexFields.of(indexed));
        if (added.contains(indexed.id())) {
          // Nothing of it can be there yet, and to look for that takes a while.
          writer.addDocument(fields);
        } else {
          writer.updateDocument(new Term(IndexFields.ID, indexed.id().toString()), fields);
        }
        written++;
      }
      // What changed and is no longer there was taken out of the ledger.
      for (UUID gone : ids) {
        writer.deleteDocuments(new Term(IndexFields.ID, gone.toString()));
      }
      IndexSource.Change lastOne = changes.get(changes.size() - 1);
      behind = lastOne.number();
      document = lastOne.document();
      open += changes.size();
      if (open == CHANGES_OF_COMMIT) {
        commit(writer, behind, document);
        open = 0;
      }
    }
    if (document != null || mark == 0) {
      commit(writer, behind, document);
    }
    return written;
  }

  private static void commit(IndexWriter writer, long change, @Nullable UUID document)
      throws IOException {
    Map<String, String> data = new HashMap<>();
    data.put(VERSION, IndexFields.VERSION);
    data.put(CHANGE, Long.toString(change));
    data.put(DOCUMENT, document == null ? "" : document.toString());
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
  }

  /** Bytes that the index takes, 0 where there is none. */
  public long bytes() {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      long sum = 0;
      for (Path file : files.toList()) {
        sum += Files.size(file);
      }
      return sum;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }
}
