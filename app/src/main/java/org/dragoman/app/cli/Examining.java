package org.dragoman.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.app.doctor.Doctor;
import org.dragoman.app.doctor.Finding;
import org.dragoman.app.export.JsonLine;
import org.dragoman.app.ledger.CoderVersion;
import org.dragoman.app.ledger.LedgerAddress;
import org.dragoman.app.search.SearchException;
import org.jspecify.annotations.Nullable;

/** The work of {@code dragoman doctor}; apart from the command so that its help loads no ledger. */
final class Examining {
  private static final int DETAIL = 4;

  private final Console console;
  private final @Nullable Page page;

  /**
   * @param page for people, or null for JSON
   */
  Examining(Console console, @Nullable Page page) {
    this.console = console;
    this.page = page;
  }

  /** Examines and returns the exit code. */
  int run(LedgerAddress address, Map<String, String> environment, boolean repair) {
    Doctor doctor = new Doctor(address, environment, CoderVersion.of(List.of()));
    try {
      if (repair) {
        doctor.repair();
      }
      List<Finding> findings = doctor.examine();
      for (Finding finding : findings) {
        if (page != null) {
          print(page, finding);
        } else {
          JsonLine.write(json(finding), console.out());
        }
      }
      if (page != null) {
        console.out().write(page.text().getBytes(StandardCharsets.UTF_8));
      }
      return findings.stream().anyMatch(f -> f.level() == Finding.Level.WRONG) ? 1 : 0;
    } catch (SearchException e) {
      console.say(e.getMessage());
      return 1;
    } catch (IOException e) {
      return console.unwritten("standard output", e);
    }
  }

  private static void print(Page page, Finding finding) {
    boolean ok = finding.level() == Finding.Level.OK;
    page.add(Style.KIND, finding.check() + ":").add(" ");
    if (!ok) {
      page.add(Style.STATUS, finding.level().name().toLowerCase(Locale.ROOT) + " · ");
    }
    page.add(ok ? Style.FAINT : Style.PLAIN, finding.message()).end(0, DETAIL);
    for (String example : finding.examples()) {
      page.add(Style.FAINT, example).end(DETAIL, DETAIL);
    }
  }

  private static Map<String, @Nullable Object> json(Finding finding) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("check", finding.check());
    object.put("level", finding.level().name().toLowerCase(Locale.ROOT));
    object.put("message", finding.message());
    object.put("count", finding.count());
    object.put("examples", finding.examples());
    return object;
  }
}
