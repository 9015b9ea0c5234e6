package org.dragoman.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dragoman.app.answer.CsvRows;
import org.dragoman.app.answer.JsonRows;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.query.RowSink;
import org.dragoman.app.query.SqlQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dragoman sql}: questions of one's own. */
@Command(
    name = "sql",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Asks the ledger in SQL, in the words of its database. The ledger cannot be changed so; on"
          + " DuckDB no file can be read or written and no host be reached. Tables: document,"
          + " event, event_actor, engagement, participant, topic, commitment, side_position, body,"
          + " forum, process, party_of, source, actor, correction, coder, run, refusal, change,"
          + " story_member."
          + " What a reader rejected has verdict = 'rejected'.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:answered",
      "1:the ledger cannot be read, or the database refuses the SQL",
      "2:wrong usage, or SQL that is no single question"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dragoman sql 'SELECT type, count(*) FROM event GROUP BY type ORDER BY 2 DESC'",
      "      a table for people",
      "  dragoman sql --csv --limit 0 'SELECT * FROM commitment WHERE due_to IS NOT NULL'",
      "      all rows, for a spreadsheet",
      "  dragoman sql --json - < question.sql",
      "      JSON lines; the question from standard input",
      ""
    })
final class SqlCommand implements Callable<Integer> {
  private static final int LONGEST_QUESTION = 1 << 20;

  @Parameters(
      arity = "1..*",
      paramLabel = "SQL",
      description = "The question; several words are joined with spaces. - is standard input.")
  private List<String> words = new ArrayList<>();

  @ArgGroup private @Nullable Form form;

  @Option(
      names = "--limit",
      paramLabel = "ROWS",
      description = "Rows at most; 0 for all. Default: ${DEFAULT-VALUE}.")
  private long limit = 1000;

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private PageOptions page = new PageOptions();

  private final Console console;

  SqlCommand(Console console) {
    this.console = console;
  }

  /** What is written, where it is no table for people; one of them. */
  static final class Form {
    @Option(names = "--csv", description = "Write CSV.")
    boolean csv;

    @Option(names = "--json", description = "Write a JSON object a row.")
    boolean json;
  }

  @Override
  public Integer call() throws IOException {
    String problem = page.problem();
    if (problem == null && limit < 0) {
      problem = "--limit: " + limit + " is less than 0";
    }
    if (problem != null) {
      console.say(problem);
      return 2;
    }
    String sql =
        words.equals(List.of("-"))
            ? new String(console.in().readNBytes(LONGEST_QUESTION), StandardCharsets.UTF_8)
            : String.join(" ", words);
    return new Asking(console).run(ledger::scanning, open -> ask(open, sql));
  }

  private int ask(Ledger open, String sql) throws IOException {
    if (new SqlQuery(open).run(sql, limit, sink())) {
      console.out().flush();
      console.say("there are more than " + limit + " rows; --limit 0 gives all");
    }
    return 0;
  }

  private RowSink sink() {
    if (form != null) {
      return form.csv ? new CsvRows(console.out()) : new JsonRows(console.out());
    }
    Map<String, String> environment = System.getenv();
    return new RowTable(
        console.out(), page.columns(true, environment), page.colour(true, environment));
  }
}
