package org.dragoman.app.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.text.Document;

/** What inputs gave, for tests. */
record Results(List<SourceResult> all) {

  static Results of(Path... paths) {
    return of(SourceLimits.DEFAULT, paths);
  }

  static Results of(SourceLimits limits, Path... paths) {
    List<String> names = List.of(paths).stream().map(Path::toString).toList();
    return of(
        new Sources(
            InputStream.nullInputStream(),
            Overrides.NONE,
            count -> {},
            limits,
            FetchPolicy.OFF,
            FetchMemory.inMemory()),
        names.toArray(String[]::new));
  }

  /** What bytes give that come by standard input. */
  static Results ofInput(byte[] bytes) {
    return of(
        new Sources(new ByteArrayInputStream(bytes), Overrides.NONE, count -> {}),
        Sources.STANDARD_INPUT);
  }

  static Results of(Sources sources, String... names) {
    List<SourceResult> all = new ArrayList<>();
    sources.read(List.of(names), all::add);
    return new Results(all);
  }

  List<SourceResult.Found> found() {
    return all.stream()
        .filter(SourceResult.Found.class::isInstance)
        .map(SourceResult.Found.class::cast)
        .toList();
  }

  List<Document> documents() {
    return found().stream().map(SourceResult.Found::document).toList();
  }

  List<String> ids() {
    return documents().stream().map(Document::id).toList();
  }

  List<String> texts() {
    return documents().stream().map(Document::text).toList();
  }

  List<String> wheres() {
    return found().stream().map(SourceResult.Found::where).toList();
  }

  List<String> errors() {
    return all.stream()
        .filter(SourceError.class::isInstance)
        .map(result -> ((SourceError) result).message())
        .toList();
  }

  /** The only result, an error. */
  String error() {
    assertThat(all).hasSize(1).first().isInstanceOf(SourceError.class);
    return errors().get(0);
  }

  /** The only result, a document. */
  SourceResult.Found only() {
    assertThat(all).hasSize(1).first().isInstanceOf(SourceResult.Found.class);
    return found().get(0);
  }

  /** The only document among the results, which may hold errors too. */
  Document document() {
    assertThat(documents()).hasSize(1);
    return documents().get(0);
  }
}
