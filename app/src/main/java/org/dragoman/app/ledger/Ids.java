package org.dragoman.app.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Names that come from what they name, so that the same input gives the same names in every run:
 * the first bits of SHA-256.
 */
final class Ids {
  /** Crockford's alphabet: no letter that a reader takes for another or for a digit. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LETTERS = 12;

  private final UUID document;
  private final Map<String, Integer> seen = new HashMap<>();

  /** Names for what is read from a document. */
  Ids(UUID document) {
    this.document = document;
  }

  /** The name of a document: of its URL and its text. */
  static UUID document(@Nullable String url, String text) {
    MessageDigest digest = sha256();
    add(digest, url == null ? "" : url);
    add(digest, text);
    ByteBuffer bits = ByteBuffer.wrap(digest.digest());
    return new UUID(bits.getLong(), bits.getLong());
  }

  /**
   * The name of something that was read from the document: a letter for what it is, then 12 letters
   * or digits (60 bits). It stands on the words alone, so that a newer engine which calls the same
   * words something else gives the same name.
   *
   * @param kind a capital letter
   * @param anchor the words it was read from
   */
  String of(char kind, Quote anchor) {
    String words =
        kind + " " + anchor.passage() + " " + anchor.span().begin() + " " + anchor.span().end();
    int repetition = seen.merge(words, 1, Integer::sum);
    MessageDigest digest = sha256();
    digest.update(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(document.getMostSignificantBits())
            .putLong(document.getLeastSignificantBits())
            .array());
    add(digest, words);
    add(digest, Integer.toString(repetition));
    return name(kind, digest);
  }

  private static String name(char kind, MessageDigest digest) {
    long bits = ByteBuffer.wrap(digest.digest()).getLong();
    StringBuilder name = new StringBuilder().append(kind);
    for (int i = 0; i < LETTERS; i++) {
      name.append(ALPHABET.charAt((int) (bits & 31)));
      bits >>>= 5;
    }
    return name.toString();
  }

  /** The name of a story that is opened by what a report tells. */
  static String story(String opener) {
    MessageDigest digest = sha256();
    add(digest, opener);
    return name('S', digest);
  }

  /** 64 bits of a key. */
  static long key(String key) {
    MessageDigest digest = sha256();
    add(digest, key);
    return ByteBuffer.wrap(digest.digest()).getLong();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void add(MessageDigest digest, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    // The length parts it from what follows.
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }
}
