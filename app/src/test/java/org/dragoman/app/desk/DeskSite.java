package org.dragoman.app.desk;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.dragoman.app.ledger.Accounts;
import org.dragoman.app.ledger.CoderVersion;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerAddress;
import org.dragoman.app.serve.Assets;
import org.dragoman.app.serve.Engine;
import org.dragoman.app.serve.Intake;
import org.dragoman.app.serve.Passwords;
import org.dragoman.app.serve.ServeSettings;
import org.dragoman.app.serve.Site;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.text.Document;

/** A ledger that is served with the desk alone, on a port that is free; the day is fixed. */
final class DeskSite implements AutoCloseable {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T09:00:00Z"), ZoneOffset.UTC);

  private final Site site;
  private final Intake intake;

  private DeskSite(Site site, Intake intake) {
    this.site = site;
    this.intake = intake;
  }

  static Engine engine() {
    return Engine.of(Lexicon.bundled(), CoderVersion.of(List.of()));
  }

  /**
   * Serves a ledger.
   *
   * @param folder where the index may be made
   * @param users roles by names; the password of each is {@code password-of-NAME}
   */
  static DeskSite open(
      LedgerAddress address, Path folder, Engine engine, Map<String, String> users) {
    Map<String, String> environment = Map.of("XDG_DATA_HOME", folder.toString());
    Ledger ledger = Ledger.open(address, Ledger.Access.WRITE);
    Passwords passwords = new Passwords();
    Accounts accounts = new Accounts(ledger);
    users.forEach(
        (name, role) -> accounts.add(name, role, passwords.hash(password(name).toCharArray())));
    AtomicReference<Intake> opened = new AtomicReference<>();
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    Site site =
        Site.open(
            ledger,
            ServeSettings.of("127.0.0.1", 0),
            (pool, meter) -> {
              Assets assets = Assets.of(Assets.class, DeskRoutes.class);
              Intake intake = new Intake(pool, engine, environment, err::println);
              opened.set(intake);
              DeskRoutes desk = new DeskRoutes(pool, engine, intake, assets, environment, CLOCK);
              return new Site.Served(List.of(assets, desk), desk, intake);
            },
            new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            err);
    return new DeskSite(site, java.util.Objects.requireNonNull(opened.get()));
  }

  static String password(String name) {
    return "password-of-" + name;
  }

  /** Brings a document in. */
  String add(Document document) {
    return intake.add(document, "en", "test").id().toString();
  }

  /** The address of a page. */
  String url(String path) {
    return "http://127.0.0.1:" + site.port() + path;
  }

  @Override
  public void close() {
    site.close();
  }
}
