package org.dragoman.lab;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/** What a part of the project's own measuring data is for. */
public enum Half {
  /** Rules and points are set with it in view. */
  TUNE,
  /** It only gives a figure. */
  TEST;

  /** Takes the halves' names in lower case. */
  public static final class Converter implements ITypeConverter<Half> {
    @Override
    public Half convert(String value) {
      return valueOf(value.toUpperCase(Locale.ROOT));
    }
  }
}
