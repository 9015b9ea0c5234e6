package org.dragoman.app.query;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Joint bodies, processes and sources in the documents of two parties. For one question. */
final class DyadContext {
  private final Handle handle;
  private final DyadScope scope;
  private final int most;

  private record Body(String name, @Nullable Integer session) {}

  private record Process(String kind, List<String> parties) {}

  private record Source(String name, String kind) {}

  DyadContext(Handle handle, DyadScope scope, int most) {
    this.handle = handle;
    this.scope = scope;
    this.most = most;
  }

  /** Joint bodies of both, by name; of each the latest session first. */
  Part<DyadBrief.Session> bodies() {
    if (scope.documents().isEmpty() || scope.owners().isEmpty()) {
      return new Part<>(0, List.of());
    }
    Newest<Body> bodies = new Newest<>(scope.documents());
    // A body is called with capitals here and without them there.
    Map<String, String> names = new HashMap<>();
    question()
        .owners(scope.owners())
        .query(
            handle,
            "SELECT r.document, r.ordinal, r.name, r.session FROM body r WHERE r.document IN "
                + Sql.DOCUMENTS
                + " AND r.id IN "
                + Sql.OWNERS
                + " ORDER BY r.name")
        .map(
            (row, context) -> {
              String name = Cells.text(row, "name");
              String known = names.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> name);
              bodies.add(
                  new Body(known, Cells.number(row, "session")),
                  Cells.id(row, "document"),
                  row.getInt("ordinal"));
              return name;
            })
        .list();
    List<Body> ordered =
        bodies.keys().stream()
            .sorted(
                Comparator.comparing(Body::name)
                    .thenComparing(
                        Body::session, Comparator.nullsLast(Comparator.<Integer>reverseOrder())))
            .toList();
    return new Part<>(
        ordered.size(),
        bodies.lines(
            handle,
            "body",
            first(ordered),
            body ->
                evidence ->
                    new DyadBrief.Session(
                        body.name, body.session, bodies.documents(body), evidence)));
  }

  /** Processes that one of the two or both are in, the newest first. */
  Part<DyadBrief.Process> processes(String a, String b) {
    if (scope.documents().isEmpty()) {
      return new Part<>(0, List.of());
    }
    record Found(UUID document, int ordinal, String kind, TreeSet<String> parties) {}
    Map<String, Found> found = new HashMap<>();
    question()
        .query(
            handle,
            "SELECT r.id, r.document, r.ordinal, r.kind, p.party FROM process r"
                + " JOIN party_of p ON p.owner = r.id AND p.role = 'party' WHERE r.document IN "
                + Sql.DOCUMENTS)
        .map(
            (row, context) -> {
              String id = Cells.text(row, "id");
              Found process = found.get(id);
              if (process == null) {
                process =
                    new Found(
                        Cells.id(row, "document"),
                        row.getInt("ordinal"),
                        Cells.text(row, "kind"),
                        new TreeSet<>());
                found.put(id, process);
              }
              return process.parties.add(Cells.text(row, "party"));
            })
        .list();
    Newest<Process> processes = new Newest<>(scope.documents());
    for (Found process : found.values()) {
      if (process.parties.contains(a) || process.parties.contains(b)) {
        processes.add(
            new Process(process.kind, List.copyOf(process.parties)),
            process.document,
            process.ordinal);
      }
    }
    List<Process> ordered =
        processes.keys().stream()
            .sorted(
                Comparator.comparing(
                        (Process process) -> processes.day(process),
                        Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
                    .thenComparing(Process::kind)
                    .thenComparing(process -> String.join(",", process.parties)))
            .toList();
    return new Part<>(
        ordered.size(),
        processes.lines(
            handle,
            "process",
            first(ordered),
            process ->
                evidence ->
                    new DyadBrief.Process(
                        process.kind, process.parties, processes.documents(process), evidence)));
  }

  /** On whose word the documents stand, those with most documents first. */
  Part<DyadBrief.Source> sources() {
    if (scope.documents().isEmpty()) {
      return new Part<>(0, List.of());
    }
    Newest<Source> sources = new Newest<>(scope.documents());
    question()
        .query(
            handle,
            "SELECT r.document, r.ordinal, r.name, r.kind FROM source r WHERE r.cited"
                + " AND r.document IN "
                + Sql.DOCUMENTS)
        .map(
            (row, context) -> {
              Source source = new Source(Cells.text(row, "name"), Cells.text(row, "kind"));
              sources.add(source, Cells.id(row, "document"), row.getInt("ordinal"));
              return source;
            })
        .list();
    List<Source> ordered =
        sources.keys().stream()
            .sorted(
                Comparator.comparingLong((Source source) -> sources.documents(source))
                    .reversed()
                    .thenComparing(Source::name)
                    .thenComparing(Source::kind))
            .toList();
    return new Part<>(
        ordered.size(),
        sources.lines(
            handle,
            "source",
            first(ordered),
            source ->
                evidence ->
                    new DyadBrief.Source(
                        source.name, source.kind, sources.documents(source), evidence)));
  }

  private Sql question() {
    return new Sql().documents(scope.documents().keySet());
  }

  private <K> List<K> first(List<K> keys) {
    return keys.subList(0, Math.min(most, keys.size()));
  }
}
