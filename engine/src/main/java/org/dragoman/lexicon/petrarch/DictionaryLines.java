package org.dragoman.lexicon.petrarch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.lexicon.LexiconException;

/**
 * The lines of a dictionary without their comments: {@code #} or {@code ;} to the end of the line,
 * {@code <!--} to {@code -->} over any number of lines. Lines with nothing else are left out.
 */
final class DictionaryLines {
  private static final String OPEN = "<!--";
  private static final String CLOSE = "-->";

  private DictionaryLines() {}

  /**
   * Reads a dictionary.
   *
   * @throws LexiconException where it is not UTF-8, or a comment does not end
   */
  static List<SourceLine> read(Path file) {
    List<SourceLine> lines = new ArrayList<>();
    int number = 0;
    int opened = 0;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        String rest = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
        StringBuilder kept = new StringBuilder();
        while (!rest.isEmpty()) {
          int at = rest.indexOf(opened > 0 ? CLOSE : OPEN);
          if (opened > 0) {
            rest = at < 0 ? "" : rest.substring(at + CLOSE.length());
            opened = at < 0 ? opened : 0;
          } else {
            kept.append(at < 0 ? rest : rest.substring(0, at));
            rest = at < 0 ? "" : rest.substring(at + OPEN.length());
            opened = at < 0 ? 0 : number;
          }
        }
        String text = withoutComment(kept.toString());
        if (!text.isBlank()) {
          boolean indented = Character.isWhitespace(text.charAt(0));
          lines.add(new SourceLine(file.toString(), number, indented, text.strip()));
        }
      }
    } catch (CharacterCodingException e) {
      throw new LexiconException(file + ": not UTF-8 after line " + number, e);
    } catch (IOException e) {
      throw new LexiconException(file + ": " + e.getMessage(), e);
    }
    if (opened > 0) {
      throw new LexiconException(file + ":" + opened + ": the comment does not end");
    }
    return lines;
  }

  private static String withoutComment(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '#' || line.charAt(i) == ';') {
        return line.substring(0, i);
      }
    }
    return line;
  }
}
