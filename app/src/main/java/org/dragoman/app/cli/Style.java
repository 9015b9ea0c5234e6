package org.dragoman.app.cli;

/** How a stretch of printed text looks on a terminal with colours. */
enum Style {
  PLAIN(""),
  STRONG("1"),
  FAINT("2"),
  HEADING("1;34"),
  KIND("1;36"),
  STATUS("33");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /** What begins the style: an SGR sequence of ECMA-48, or nothing. */
  String begin() {
    return code.isEmpty() ? "" : "\u001B[" + code + "m";
  }

  /** What ends it. */
  String end() {
    return code.isEmpty() ? "" : "\u001B[0m";
  }
}
