package org.dragoman.app.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real folders. */
final class FolderTest {
  @TempDir private Path temporary;

  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temporary.resolve("reports"));
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void allFilesAreReadInTheOrderOfTheirNames() throws IOException {
    Path second = file("b.txt", "Second.");
    Path third = file("c/x.md", "*Third.*");
    Path fourth =
        file("c/y/z.jsonl", "{\"text\":\"Fourth.\"}\n{\"id\":\"own\",\"text\":\"Fifth.\"}\n");
    Path first = file("a.html", "<html lang=en><p>First.</p></html>");
    Results results = Results.of(folder);
    assertThat(results.errors()).isEmpty();
    assertThat(results.texts()).containsExactly("First.", "Second.", "Third.", "Fourth.", "Fifth.");
    assertThat(results.ids()).containsExactly("a", "b", "c/x", "c/y/z:1", "own");
    assertThat(results.wheres())
        .containsExactly(
            first.toString(), second.toString(), third.toString(), fourth + ":1", fourth + ":2");
    assertThat(results.found().get(0).language()).isEqualTo("en");
  }

  @Test
  void aBadFileIsNamedAndHidesNoOther() throws IOException {
    Path bad = file("a.txt", "\0");
    file("b.txt", "Good.");
    Results results = Results.of(folder);
    assertThat(results.errors()).containsExactly(bad + ": byte 0 is NUL: binary, not text");
    assertThat(results.texts()).containsExactly("Good.");
  }

  @Test
  void aLinkOutOfTheFolderIsToldAndOneInsideIsNotReadTwice() throws IOException {
    file("a.txt", "Inside.");
    Path secret = Files.writeString(temporary.resolve("secret.txt"), "Secret.");
    Path out = Files.createSymbolicLink(folder.resolve("out.txt"), secret);
    Path up = Files.createSymbolicLink(folder.resolve("up"), temporary);
    Path none = Files.createSymbolicLink(folder.resolve("none"), temporary.resolve("gone"));
    Files.createSymbolicLink(folder.resolve("same.txt"), folder.resolve("a.txt"));
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Results results = Results.of(folder);
    assertThat(results.texts()).containsExactly("Inside.");
    assertThat(results.errors())
        .containsExactlyInAnyOrder(
            out + ": a link out of the folder is not followed",
            up + ": a link out of the folder is not followed",
            none + ": no such file");
  }

  @Test
  void hiddenFilesArePassedOver() throws IOException {
    file(".git/config", "Hidden.");
    file(".note.txt", "Hidden.");
    file("a.txt", "Shown.");
    Results results = Results.of(folder);
    assertThat(results.texts()).containsExactly("Shown.");
    assertThat(results.errors()).isEmpty();
  }

  @Test
  void aFolderWithoutFilesIsAnError() throws IOException {
    Path empty = Files.createDirectory(temporary.resolve("empty"));
    Files.createDirectory(empty.resolve("inner"));
    assertThat(Results.of(empty).error()).isEqualTo(empty + ": holds no files");
  }

  @Test
  void aDeepFolderIsRead() throws IOException {
    Path deep = file("a/".repeat(300) + "deep.txt", "Deep.");
    assertThat(Results.of(folder).only().where()).isEqualTo(deep.toString());
  }
}
