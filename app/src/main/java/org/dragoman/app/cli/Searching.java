package org.dragoman.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import org.dragoman.app.answer.FoundJson;
import org.dragoman.app.export.JsonLine;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerAddress;
import org.dragoman.app.ledger.LedgerException;
import org.dragoman.app.ledger.PartyNames;
import org.dragoman.app.search.QueryException;
import org.dragoman.app.search.SearchException;
import org.dragoman.app.search.SearchIndex;
import org.dragoman.app.search.SearchRequest;
import org.dragoman.app.search.SearchResult;
import org.dragoman.app.search.Searcher;
import org.dragoman.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The work of {@code dragoman search}; apart from the command so that its help loads no index. */
final class Searching {
  private final Console console;
  private final @Nullable SearchPrinter printer;

  /**
   * @param printer for people, or null for JSON
   */
  Searching(Console console, @Nullable SearchPrinter printer) {
    this.console = console;
    this.printer = printer;
  }

  /** Answers and returns the exit code. */
  int run(
      LedgerAddress address,
      String query,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      SearchCommand.Sort sort,
      int skip,
      int limit) {
    SearchRequest.Order order =
        switch (sort) {
          case relevance -> SearchRequest.Order.RELEVANCE;
          case newest -> SearchRequest.Order.NEWEST;
          case oldest -> SearchRequest.Order.OLDEST;
        };
    try {
      SearchRequest request = new SearchRequest(query, from, to, order, skip, limit);
      SearchIndex index = SearchIndex.of(address, System.getenv());
      catchUp(address, index);
      SearchResult result = search(address, index, request);
      if (printer != null) {
        console.out().write(printer.print(result, request).getBytes(StandardCharsets.UTF_8));
      } else {
        for (SearchResult.Hit hit : result.hits()) {
          JsonLine.write(FoundJson.hit(hit), console.out());
        }
      }
      return 0;
    } catch (QueryException e) {
      console.say(e.getMessage());
      return CommandLine.ExitCode.USAGE;
    } catch (SearchException e) {
      console.say(e.getMessage());
      return 1;
    } catch (IOException e) {
      return console.unwritten("standard output", e);
    }
  }

  /** Searches; where the index turns out to be broken, it is made anew first. */
  private SearchResult search(LedgerAddress address, SearchIndex index, SearchRequest request) {
    PartyNames parties = new PartyNames(Lexicon.bundled());
    try (Searcher searcher = Searcher.open(index, parties)) {
      return searcher.search(request);
    } catch (SearchException e) {
      if (!e.brokenIndex()) {
        throw e;
      }
    }
    try (Ledger ledger = Ledger.open(address, Ledger.Access.READ)) {
      index.rebuild(ledger);
    }
    console.say("the index was broken, so it was made anew");
    try (Searcher searcher = Searcher.open(index, parties)) {
      return searcher.search(request);
    }
  }

  /** Brings the index up to date as far as that can be now, and says where it cannot. */
  private void catchUp(LedgerAddress address, SearchIndex index) {
    try (Ledger ledger = Ledger.open(address, Ledger.Access.READ)) {
      SearchIndex.CaughtUp done = index.catchUp(ledger);
      if (done.locked()) {
        SearchIndex.Standing standing = index.standing(ledger, false);
        console.say(
            "another run is writing the index; its last "
                + (standing.last() - standing.change())
                + " changes are not searched yet");
      } else if (done.rebuilt() != null) {
        console.say("the index " + done.rebuilt() + ", so it was made anew");
      }
    } catch (LedgerException e) {
      // A ledger in one file is closed to readers while it is written, but its index is not.
      boolean there =
          address instanceof LedgerAddress.File file
              && Files.exists(file.path())
              && Files.isDirectory(index.folder());
      if (!there || !e.inUse()) {
        throw e;
      }
      console.say(e.getMessage() + "; what was indexed before is searched");
    }
  }
}
