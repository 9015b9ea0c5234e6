package org.dragoman.app.export;

/** Makes the text of documents safe in HTML. */
public final class HtmlText {
  private HtmlText() {}

  /** Text that is neither markup nor moves its neighbours; what HTML forbids is replaced. */
  public static String isolated(String text) {
    return "<bdi>" + escaped(text) + "</bdi>";
  }

  /** Text that is no markup, also within the quotes of an attribute. */
  public static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    CodePoints.wellFormed(text)
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                  boolean forbidden = Character.isISOControl(c) && !Character.isWhitespace(c);
                  safe.appendCodePoint(forbidden ? 0xFFFD : c);
                }
              }
            });
    return safe.toString();
  }
}
