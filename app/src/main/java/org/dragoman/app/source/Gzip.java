package org.dragoman.app.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip (RFC 1952), of one member or several, and checks lengths and checksums.
 *
 * <p>Unlike the stream of the JDK it tells of what stands behind a member and is none, where that
 * one takes it for the end; unlike others it hands over what was unpacked before it fails. Zeros
 * behind the last member are the padding of tapes.
 *
 * <p>Not safe for use by many threads.
 */
final class Gzip extends InputStream {
  /** How long a header may be with its name and comment. */
  private static final int MOST_HEADER_BYTES = 1 << 20;

  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int HEADER_CHECKSUM = 2;

  private final InputStream in;
  private final byte[] packed = new byte[1 << 13];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private int at;
  private int end;
  private int headerBytes;
  private boolean firstMember = true;
  private boolean inMember;
  private boolean ended;

  private Gzip(InputStream in) {
    this.in = in;
  }

  /** What is in a gzip file, as a stream that fails where it grows too large. */
  static InputStream unpack(InputStream in, SourceLimits limits) {
    MeteredInput packed = new MeteredInput(in);
    Unpacked unpacked = new Unpacked(limits, packed, false);
    unpacked.beginEntry();
    return new CheckedInput(new Gzip(packed), (buffer, offset, length) -> unpacked.add(length));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int length = read(one, 0, 1);
    return length < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      if (!inMember) {
        beginMember();
        continue;
      }
      int count;
      try {
        count = inflater.inflate(buffer, offset, length);
      } catch (DataFormatException e) {
        throw new IOException("broken gzip: " + e.getMessage(), e);
      }
      if (count > 0) {
        crc.update(buffer, offset, count);
        return count;
      }
      if (inflater.finished()) {
        endMember();
      } else if (inflater.needsDictionary()) {
        throw new IOException("broken gzip: it asks for a dictionary");
      } else {
        at = end;
        if (!fill()) {
          throw new EOFException("gzip that is cut off");
        }
        inflater.setInput(packed, at, end - at);
      }
    }
    return -1;
  }

  private void beginMember() throws IOException {
    boolean first = firstMember;
    firstMember = false;
    int magic = at < end || fill() ? packed[at++] & 0xFF : -1;
    if (!first && magic <= 0) {
      endOfFile(magic);
      return;
    }
    headerBytes = 0;
    if (magic != 0x1F || next() != 0x8B || next() != 8) {
      throw new IOException(first ? "no gzip" : "what stands behind a gzip member is none");
    }
    int flags = next();
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    for (int words : new int[] {NAME, COMMENT}) {
      if ((flags & words) != 0) {
        while (next() != 0) {
          // Neither is of use.
        }
      }
    }
    if ((flags & HEADER_CHECKSUM) != 0) {
      skip(2);
    }
    inflater.reset();
    inflater.setInput(packed, at, end - at);
    crc.reset();
    inMember = true;
  }

  private void endOfFile(int first) throws IOException {
    int padding = first;
    while (padding == 0) {
      padding = at < end || fill() ? packed[at++] & 0xFF : -1;
    }
    if (padding > 0) {
      throw new IOException("what stands behind a gzip member is none");
    }
    ended = true;
    inflater.end();
  }

  private void endMember() throws IOException {
    at = end - inflater.getRemaining();
    headerBytes = 0;
    long checksum = number();
    long length = number();
    if (checksum != crc.getValue()) {
      throw new IOException("broken gzip: its checksum is wrong");
    }
    if (length != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw new IOException("broken gzip: its length is wrong");
    }
    inMember = false;
  }

  private long number() throws IOException {
    return next() | next() << 8 | next() << 16 | (long) next() << 24;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  /** The next byte of a header or of what ends a member. */
  private int next() throws IOException {
    if (++headerBytes > MOST_HEADER_BYTES) {
      throw BoundException.archive("a header is larger than is read; the rest is not read");
    }
    if (at == end && !fill()) {
      throw new EOFException("gzip that is cut off");
    }
    return packed[at++] & 0xFF;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(packed, 0, packed.length));
    return end > 0;
  }
}
