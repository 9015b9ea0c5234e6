package org.dragoman.app.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.dragoman.event.Event;
import org.dragoman.event.EventActor;

/**
 * The identifier of an event: a hash of its document's id and of what it says, so that the same
 * input gives the same identifiers in every form and every run. Immutable.
 *
 * @param bits the first 64 bits of the hash
 */
public record EventId(long bits) {
  /** Integers up to 2^53 survive spreadsheets, JSON readers and others that count in doubles. */
  private static final long SAFE = (1L << 53) - 1;

  /**
   * The identifier of an event.
   *
   * @param document its document's id
   * @param repetition how many events before it in the document are the same in all that is hashed
   */
  static EventId of(String document, Event event, int repetition) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    add(digest, document);
    add(digest, key(event));
    add(digest, Integer.toString(repetition));
    return new EventId(ByteBuffer.wrap(digest.digest()).getLong());
  }

  /** What of an event is hashed. */
  static String key(Event event) {
    StringBuilder key = new StringBuilder();
    key.append(event.quote().passage()).append(' ').append(event.quote().sentence());
    key.append('\n').append(event.type()).append(' ').append(event.mode());
    key.append(' ').append(event.cameo()).append(' ').append(event.status());
    key.append('\n').append(event.trigger().text());
    add(key, event.actors());
    add(key, event.recipients());
    return key.toString();
  }

  private static void add(StringBuilder key, List<EventActor> side) {
    key.append('\n').append(side.size());
    for (EventActor actor : side) {
      key.append('\n')
          .append(JsonFields.code(actor.party()))
          .append(' ')
          .append(actor.mention().text());
    }
  }

  private static void add(MessageDigest digest, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    // The length parts it from what follows.
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  /** Sixteen hexadecimal digits. */
  public String hex() {
    return String.format("%016x", bits);
  }

  /** A whole number from 0 to 2^53 - 1, for forms whose identifiers are numbers. */
  public long number() {
    return (bits >>> 11) & SAFE;
  }
}
