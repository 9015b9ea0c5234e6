package org.dragoman.app.export;

import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.compare.Comparison;
import org.dragoman.compare.Finding;
import org.dragoman.compare.Reason;
import org.dragoman.compare.Where;
import org.dragoman.text.Passage;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Makes a page of a comparison, for browsers and for print: one file, without scripts, which asks
 * nothing of any other place; the policy in its head forbids both. All text of documents is
 * escaped, and isolated so that it cannot reorder what stands around it. Stateless and safe for use
 * by many threads.
 */
public final class ComparisonHtml {
  private static final String STYLE =
      """
      body{font:1rem/1.5 Georgia,"Times New Roman",serif;color:#1b1b1b;background:#fff;\
      max-width:72rem;margin:2rem auto;padding:0 1.5rem}
      h1{font-size:1.5rem;line-height:1.25;margin:0 0 .75rem}
      h2{font-size:1.15rem;border-bottom:2px solid #1b1b1b;margin:2rem 0 .5rem;padding-bottom:.2rem}
      table{border-collapse:collapse;width:100%;table-layout:fixed}
      th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;\
      border-bottom:1px solid #d0d0d0;overflow-wrap:anywhere}
      th:last-child,td:last-child{padding-right:0}
      tr.about th{font-weight:normal;border-bottom:0;padding-bottom:0}
      .part{font:.75rem/1.5 Arial,sans-serif;text-transform:uppercase;letter-spacing:.05em;color:#555}
      .difference{font-weight:bold;color:#8a1c1c}
      .place{color:#555;font-size:.85rem;white-space:nowrap}
      .verdict{font-weight:bold}
      ul{padding-left:1.2rem;margin:.25rem 0}
      @media (max-width:40rem){body{margin:1rem auto;padding:0 .75rem}}
      @media print{@page{margin:18mm}body{max-width:none;margin:0;padding:0;font-size:10pt}\
      h2{break-after:avoid}tbody.one{break-inside:avoid}.difference{color:#000;text-decoration:underline}}
      """;

  /** The page, as HTML 5. */
  public String page(Comparison comparison) {
    ComparisonWords words = new ComparisonWords(comparison);
    String a = ComparisonWords.name(comparison.a());
    String b = ComparisonWords.name(comparison.b());
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
        .append("default-src 'none'; style-src 'unsafe-inline'\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>Two readouts compared</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<h1>Two readouts compared</h1>\n<table>\n<thead><tr>")
        .append("<th scope=\"col\">A: ")
        .append(HtmlText.isolated(a))
        .append("</th><th scope=\"col\">B: ")
        .append(HtmlText.isolated(b))
        .append("</th></tr></thead>\n</table>\n<p class=\"verdict\">")
        .append(words.verdict())
        .append("</p>\n<ul>\n");
    for (Reason reason : comparison.reasons()) {
      page.append("<li>")
          .append(reason.agrees() ? "" : "<span class=\"difference\">not the same</span> ")
          .append(reason.ground().label())
          .append(": ")
          .append(HtmlText.isolated(words.reason(reason)))
          .append("</li>\n");
    }
    page.append("</ul>\n");
    table(page, "Said differently", words.findings(Where.DIFFERENT));
    table(page, "Only in A", words.findings(Where.A));
    table(page, "Only in B", words.findings(Where.B));
    table(page, "In both", words.findings(Where.BOTH));
    return page.append("</body>\n</html>\n").toString();
  }

  private static void table(StringBuilder page, String heading, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    page.append("<h2>")
        .append(heading)
        .append("</h2>\n<table>\n<thead><tr>")
        .append("<th scope=\"col\">A</th><th scope=\"col\">B</th></tr></thead>\n");
    for (Finding finding : findings) {
      page.append(
              "<tbody class=\"one\">\n<tr class=\"about\"><th colspan=\"2\" scope=\"rowgroup\">")
          .append("<span class=\"part\">")
          .append(finding.part().label())
          .append("</span> ")
          .append(HtmlText.isolated(finding.what()));
      if (!finding.differences().isEmpty()) {
        page.append(" <span class=\"difference\">")
            .append(
                HtmlText.isolated(
                    finding.differences().stream()
                        .map(ComparisonWords::difference)
                        .collect(Collectors.joining(" · "))))
            .append("</span>");
      }
      page.append("</th></tr>\n<tr><td>")
          .append(quoted(finding.a()))
          .append("</td><td>")
          .append(quoted(finding.b()))
          .append("</td></tr>\n</tbody>\n");
    }
    page.append("</table>\n");
  }

  private static String quoted(@Nullable Quote quote) {
    if (quote == null) {
      return "";
    }
    String place =
        quote.passage() == Passage.TITLE ? "title" : "sentence " + (quote.sentence() + 1);
    return "“" + HtmlText.isolated(quote.text()) + "” <span class=\"place\">" + place + "</span>";
  }
}
