package org.dragoman.app.answer;

import org.dragoman.app.export.HtmlText;
import org.dragoman.app.query.Evidence;

/**
 * Makes a page of a sheet, for browsers and for print: one file, without scripts, which asks
 * nothing of any other place; the policy in its head forbids both. All text of documents is
 * escaped, and isolated so that it cannot reorder what stands around it. Stateless and safe for use
 * by many threads.
 */
public final class SheetHtml {
  private static final String STYLE =
      """
      body{font:1rem/1.5 Georgia,"Times New Roman",serif;color:#1b1b1b;background:#fff;\
      max-width:48rem;margin:2rem auto;padding:0 1.5rem;overflow-wrap:anywhere}
      h1{font-size:1.6rem;line-height:1.25;margin:0 0 .5rem}
      h2{font-size:1.15rem;border-bottom:2px solid #1b1b1b;margin:2rem 0 .5rem;padding-bottom:.2rem}
      .facts,.left,.source{color:#555;font-size:.9rem}
      ol{list-style:none;margin:0;padding:0}
      li{padding:.5rem 0;border-bottom:1px solid #d0d0d0}
      .lead{font-weight:bold;margin-right:.5rem}
      .flag{color:#8a1c1c;font-weight:bold;margin-left:.5rem}
      blockquote{margin:.25rem 0 0 1rem;padding-left:.75rem;border-left:3px solid #d0d0d0}
      .source{display:block}
      a{color:inherit}
      @media (max-width:40rem){body{margin:1rem auto;padding:0 .75rem}}
      @media print{@page{margin:18mm}body{max-width:none;margin:0;padding:0;font-size:10pt}\
      h2{break-after:avoid}li{break-inside:avoid}.flag{color:#000;text-decoration:underline}}
      """;

  /** The page, as HTML 5. */
  public String page(Sheet sheet) {
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
        .append("default-src 'none'; style-src 'unsafe-inline'\">\n")
        .append("<meta name=\"referrer\" content=\"no-referrer\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>")
        .append(HtmlText.escaped(sheet.title()))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<h1>")
        .append(HtmlText.isolated(sheet.title()))
        .append("</h1>\n<p class=\"facts\">")
        .append(HtmlText.escaped(String.join(" · ", sheet.facts())))
        .append("</p>\n");
    for (Sheet.Section section : sheet.sections()) {
      page.append("<section>\n<h2>").append(HtmlText.escaped(section.heading())).append("</h2>\n");
      page.append("<ol>\n");
      section.lines().forEach(line -> line(page, line));
      page.append("</ol>\n");
      if (section.left() > 0) {
        page.append("<p class=\"left\">and ").append(section.left()).append(" more</p>\n");
      }
      page.append("</section>\n");
    }
    if (sheet.sections().isEmpty()) {
      page.append("<p>Nothing is known.</p>\n");
    }
    return page.append("</body>\n</html>\n").toString();
  }

  private static void line(StringBuilder page, Sheet.Line line) {
    page.append("<li><span class=\"lead\">")
        .append(HtmlText.isolated(line.lead()))
        .append("</span>")
        .append(HtmlText.isolated(line.text()));
    if (line.flag() != null) {
      page.append("<span class=\"flag\">").append(HtmlText.isolated(line.flag())).append("</span>");
    }
    for (Evidence evidence : line.evidence()) {
      page.append("\n<blockquote>“")
          .append(HtmlText.isolated(evidence.quote()))
          .append("” <cite class=\"source\">");
      String link = Sheet.link(evidence);
      if (link == null) {
        page.append(HtmlText.isolated(Sheet.source(evidence)));
        if (evidence.url() != null) {
          page.append(", ").append(HtmlText.isolated(evidence.url()));
        }
      } else {
        page.append("<a href=\"")
            .append(HtmlText.escaped(link))
            .append("\">")
            .append(HtmlText.isolated(Sheet.source(evidence)))
            .append("</a>");
      }
      page.append("</cite></blockquote>");
    }
    page.append("</li>\n");
  }
}
