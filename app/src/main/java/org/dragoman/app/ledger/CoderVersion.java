package org.dragoman.app.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.Dragoman;
import org.jspecify.annotations.Nullable;

/**
 * Which engine, with which lexicon, makes rows. Immutable.
 *
 * @param engine a hash of the engine as it runs: its code, its models and its own tables
 * @param lexicon {@code bundled}, or a hash of what the analyst laid over it
 */
public record CoderVersion(String engine, String lexicon) {
  private static final int DIGITS = 12;

  /**
   * The version of this process.
   *
   * @param own folders and files of the analyst, in order
   * @throws LedgerException where they cannot be read
   */
  public static CoderVersion of(List<Path> own) {
    try {
      return new CoderVersion(
          hash(List.of(code())), own.isEmpty() ? "bundled" : "bundled+" + hash(own));
    } catch (IOException e) {
      throw new LedgerException("the engine's version cannot be told: " + e.getMessage(), e);
    }
  }

  /** The jar or folder that the engine runs from. */
  private static Path code() throws IOException {
    @Nullable CodeSource source = Dragoman.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new IOException("the engine has no place of its own");
    }
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static String hash(List<Path> paths) throws IOException {
    MessageDigest digest = Ids.sha256();
    for (Path path : paths) {
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          digest.update(
              path.relativize(file).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
          add(digest, file);
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  private static void add(MessageDigest digest, Path file) throws IOException {
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
    }
  }
}
