package org.dragoman.app.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Blob;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger holds, as a hash of each table: two ledgers with the same hashes hold the same, on
 * whatever database and in however many runs they were made. Tables that tell of runs are left out.
 */
public final class LedgerDigest {
  private static final int DIGITS = 16;

  /** They tell of runs and of web servers, not of documents. */
  private static final Set<Table> OF_RUNS = Set.of(Table.RUN, Table.REFUSAL, Table.FETCHED);

  private LedgerDigest() {}

  /** The hash and the number of rows of each table, by its name in SQL. */
  public static Map<String, Sum> of(Ledger ledger) {
    return ledger.read(
        handle -> {
          Map<String, Sum> sums = new LinkedHashMap<>();
          for (Table table : Table.values()) {
            if (!OF_RUNS.contains(table)) {
              sums.put(table.sql(), of(handle, table));
            }
          }
          return sums;
        });
  }

  /**
   * What a table holds.
   *
   * @param rows how many rows
   * @param hash of all rows in whatever order
   */
  public record Sum(long rows, String hash) {}

  /** DuckDB gives bytes as a Blob. */
  private static @Nullable Object bytes(@Nullable Object cell) throws SQLException {
    return cell instanceof Blob blob ? blob.getBytes(1, (int) blob.length()) : cell;
  }

  private static Sum of(Handle handle, Table table) {
    List<String> columns =
        table.columns().stream()
            .filter(column -> !(table == Table.CHANGE && column.equals("run")))
            .toList();
    byte[] total = new byte[32];
    long[] rows = new long[1];
    MessageDigest digest = Ids.sha256();
    handle
        .createQuery("SELECT " + String.join(", ", columns) + " FROM " + table.sql())
        .setFetchSize(1000)
        .map(
            (result, context) -> {
              for (int i = 1; i <= columns.size(); i++) {
                Object cell = bytes(result.getObject(i));
                String text =
                    cell == null
                        ? "\u0001"
                        : cell instanceof byte[] bytes
                            ? HexFormat.of().formatHex(bytes)
                            : cell.toString();
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
              }
              return digest.digest();
            })
        .forEach(
            hash -> {
              rows[0]++;
              // Addition with carry does not ask for an order, and counts a row that stands twice.
              int carry = 0;
              for (int i = total.length - 1; i >= 0; i--) {
                int sum = (total[i] & 255) + (hash[i] & 255) + carry;
                total[i] = (byte) sum;
                carry = sum >> 8;
              }
            });
    return new Sum(rows[0], HexFormat.of().formatHex(total).substring(0, DIGITS));
  }
}
