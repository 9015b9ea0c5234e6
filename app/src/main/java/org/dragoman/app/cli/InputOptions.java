package org.dragoman.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What commands that read documents take: the documents, what is known of them, own rules. */
final class InputOptions {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Text, Markdown, HTML, JSON lines (.jsonl) or CSV (.csv; the first row names the"
              + " columns). Fields and columns: text, and where known id, title, publisher, date,"
              + " url, language. Also a folder, a zip or tar of these, a file packed with gzip, a"
              + " web archive (.warc), a feed (RSS, Atom); and, with --fetch, a URL or a list of"
              + " URLs (.urls, a table with a column url, SOURCEURL or DocumentIdentifier, or a file of"
              + " GDELT)."
              + " - is standard input. A document has at most 16 MiB; what holds many may go on"
              + " without end. UTF-8, or UTF-16 with a byte order mark.")
  List<String> files = new ArrayList<>();

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      converter = Day.class,
      description = "The day of publication; words such as 'Wednesday' are counted from it.")
  @Nullable LocalDate date;

  @Option(names = "--publisher", paramLabel = "NAME", description = "Who published it.")
  @Nullable String publisher;

  @Option(names = "--title", paramLabel = "TITLE", description = "The headline.")
  @Nullable String title;

  @Option(
      names = "--fetch",
      description =
          "Fetch URLs that are named, listed or linked by feeds, at most one a second from a host"
              + " and as its robots.txt allows. Without this option nothing is fetched.")
  boolean fetch;

  @Option(
      names = "--fetch-private",
      paramLabel = "HOST",
      description =
          "Let this host have an address of a private network, such as a server of your own. Can"
              + " be repeated.")
  Set<String> privateHosts = new LinkedHashSet<>();

  @Mixin RulesOption rules = new RulesOption();

  /** A day of the command line. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        return LocalDate.parse(value);
      } catch (java.time.DateTimeException e) {
        throw new TypeConversionException(
            String.format(Locale.ROOT, "'%s' is not a day as YYYY-MM-DD", value));
      }
    }
  }
}
