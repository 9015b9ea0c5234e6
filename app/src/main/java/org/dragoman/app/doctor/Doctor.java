package org.dragoman.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.app.fate.FatePass;
import org.dragoman.app.ledger.CoderVersion;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerAddress;
import org.dragoman.app.ledger.LedgerException;
import org.dragoman.app.ledger.PartyNames;
import org.dragoman.app.ledger.StoryPass;
import org.dragoman.app.ledger.Tally;
import org.dragoman.app.search.SearchException;
import org.dragoman.app.search.SearchIndex;
import org.dragoman.lexicon.Lexicon;

/**
 * Examines a ledger: whether its rows hold together and stand on the words they quote, and whether
 * the index and the fates are those of its documents. Immutable; safe for use by many threads.
 */
public final class Doctor {
  /** Less free disk than this is wrong: the next run will fail. */
  private static final long LEAST_BYTES = 100L << 20;

  private final LedgerAddress address;
  private final Map<String, String> environment;
  private final CoderVersion present;

  /**
   * @param environment the variables of the process, by which the index is found
   * @param present the engine of this process
   */
  public Doctor(LedgerAddress address, Map<String, String> environment, CoderVersion present) {
    this.address = address;
    this.environment = Map.copyOf(environment);
    this.present = present;
  }

  /**
   * Brings the schema and the stories up to date and makes counts, index and fates anew. Rows that
   * were read from documents are not touched: only reading the documents again can mend them.
   *
   * @throws LedgerException where the ledger cannot be written
   * @throws SearchException where the index cannot be written, or another process is writing it
   */
  public void repair() {
    if (address instanceof LedgerAddress.File file && !Files.exists(file.path())) {
      throw new LedgerException(
          file.path() + ": there is no ledger yet; `dragoman ingest FILE` makes one");
    }
    try (Ledger ledger = Ledger.open(address, Ledger.Access.WRITE)) {
      new StoryPass(ledger).run((done, total) -> {});
      Tally.renew(ledger);
      new FatePass().runAll(ledger);
      SearchIndex index = SearchIndex.of(address, environment);
      if (index.rebuild(ledger).locked()) {
        throw new SearchException(index.folder() + ": another run is writing the index");
      }
    }
  }

  /**
   * Examines everything.
   *
   * @throws LedgerException where there is no ledger, or it is in use
   */
  public List<Finding> examine() {
    List<Finding> findings = new ArrayList<>();
    try (Ledger ledger = Ledger.open(address, Ledger.Access.READ)) {
      PartyNames parties = new PartyNames(Lexicon.bundled());
      findings.addAll(ledger.read(handle -> new RowChecks(handle).all(parties, present)));
      findings.add(stories(ledger));
      findings.add(fates(ledger));
      SearchIndex index = SearchIndex.of(address, environment);
      findings.add(index(index, ledger));
      findings.addAll(files(index));
    } catch (LedgerException e) {
      if (!e.outdated()) {
        throw e;
      }
      findings.add(Finding.wrong("schema", String.valueOf(e.getMessage())));
    }
    return findings;
  }

  private static Finding stories(Ledger ledger) {
    long behind = StoryPass.behind(ledger);
    return behind == 0
        ? Finding.ok("stories", "those of all documents")
        : Finding.wrong("stories", behind + " changes behind; --repair takes them in");
  }

  private static Finding fates(Ledger ledger) {
    FatePass.Mark mark = FatePass.mark(ledger);
    if (mark.current()) {
      return Finding.ok("fates", "those of all documents");
    }
    String what =
        mark.rules() == FatePass.RULES
            ? (mark.last() - mark.change()) + " changes behind"
            : "made by other rules";
    return Finding.wrong("fates", what + "; --repair makes them anew");
  }

  private static Finding index(SearchIndex index, Ledger ledger) {
    try {
      SearchIndex.Standing standing = index.standing(ledger, true);
      return switch (standing.state()) {
        case CURRENT ->
            Finding.ok(
                "index",
                String.format(Locale.ROOT, "holds all documents, %.1f MB", index.bytes() / 1e6));
        case BEHIND ->
            Finding.wrong(
                "index",
                (standing.last() - standing.change())
                    + " changes behind; the next search takes them in");
        case MISSING ->
            standing.last() == 0
                ? Finding.ok("index", "there is nothing to index yet")
                : Finding.wrong("index", "is missing; the next search makes it");
        case BROKEN -> Finding.wrong("index", standing.problem() + "; --repair makes it anew");
      };
    } catch (SearchException e) {
      return Finding.wrong("index", String.valueOf(e.getMessage()));
    }
  }

  private List<Finding> files(SearchIndex index) {
    List<Finding> findings = new ArrayList<>();
    Path near = index.folder().toAbsolutePath().getParent();
    if (address instanceof LedgerAddress.File file) {
      findings.add(permissions(file.path()));
    }
    while (near != null && !Files.isDirectory(near)) {
      near = near.getParent();
    }
    if (near != null) {
      findings.add(disk(near));
    }
    return findings;
  }

  private static Finding permissions(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isWritable(file)) {
      return Finding.wrong("files", file + " cannot be written by this user");
    }
    if (folder != null && !Files.isWritable(folder)) {
      return Finding.wrong("files", folder + " cannot be written by this user");
    }
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      return permissions.contains(PosixFilePermission.OTHERS_WRITE)
          ? Finding.wrong("files", file + " can be written by everybody")
          : Finding.ok("files", "can be written by this user");
    } catch (UnsupportedOperationException e) {
      return Finding.ok("files", "can be written by this user");
    } catch (IOException e) {
      return Finding.wrong("files", file + ": " + e.getMessage());
    }
  }

  private Finding disk(Path folder) {
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      long size =
          address instanceof LedgerAddress.File file && Files.exists(file.path())
              ? Files.size(file.path())
              : 0;
      String told = String.format(Locale.ROOT, "%,d MB free beside %,d MB", free >> 20, size >> 20);
      if (free < LEAST_BYTES) {
        return Finding.wrong("disk", told);
      }
      return free < size ? Finding.note("disk", told) : Finding.ok("disk", told);
    } catch (IOException e) {
      return Finding.wrong("disk", folder + ": " + e.getMessage());
    }
  }
}
