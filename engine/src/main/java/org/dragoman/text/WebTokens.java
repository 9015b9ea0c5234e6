package org.dragoman.text;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what the web writes as one: addresses, tags, names of accounts, emoticons. */
final class WebTokens {
  /** The longest local part of a mail address (RFC 5321, section 4.5.3.1.1). */
  private static final int LONGEST_LOCAL_PART = 64;

  private static final String[] SCHEMES = {
    "http://", "https://", "ftp://", "mailto:", "www.", "doi:10."
  };

  /** The letters with which one of them begins. */
  private static final String SCHEME_STARTS = "hfmwdHFMWD";

  private static final Set<String> EMOTICONS =
      Set.of(
          ":)", ":(", ":D", ":P", ":p", ":/", ":\\", ":|", ":o", ":O", ":*", ":x", ":]", ":[", ";)",
          ";(", ";D", ";P", ";p", ";]", "=)", "=(", "=D", "=P", "=]", "(:", "(;", "(=", "XD", "xD",
          "<3", ":-)", ":-(", ":-D", ":-P", ":-p", ":-/", ":-|", ":-o", ":-O", ":-*", ";-)", ";-(",
          ";-D", ";-P", "8-)", ":')", ":'(", ":o)", "^_^", "^.^", "o.O", "O.o", "-_-", "T_T", ">:(",
          ":))", ":((", "=))", ";))", ":-))", ":)))", "</3");

  private static final int LONGEST_EMOTICON = 4;

  /** The characters with which an emoticon begins. */
  private static final String EMOTICON_STARTS =
      EMOTICONS.stream().map(e -> e.substring(0, 1)).distinct().collect(Collectors.joining());

  private WebTokens() {}

  /**
   * The end of the web or mail address that begins at {@code begin}, or -1. Marks that close the
   * sentence around it are left outside.
   *
   * @param end where the white space after it begins, or an earlier bound
   */
  static int address(String s, int begin, int end) {
    if (SCHEME_STARTS.indexOf(s.charAt(begin)) < 0) {
      return mail(s, begin, end);
    }
    for (String scheme : SCHEMES) {
      if (s.regionMatches(true, begin, scheme, 0, scheme.length())
          && begin + scheme.length() < end
          && Characters.isWord(s.charAt(begin + scheme.length()))) {
        return withoutClosing(s, begin + scheme.length(), addressEnd(s, begin, end));
      }
    }
    return mail(s, begin, end);
  }

  private static int addressEnd(String s, int begin, int end) {
    int i = begin;
    while (i < end && "<>\"\u201C\u201D{}|".indexOf(s.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  private static int mail(String s, int begin, int end) {
    int bound = Math.min(end, begin + LONGEST_LOCAL_PART + 1);
    int at = begin;
    while (at < bound && s.charAt(at) != '@') {
      char c = s.charAt(at);
      if (!Characters.isWord(c) && ".%+-&".indexOf(c) < 0) {
        return -1;
      }
      at++;
    }
    if (at == begin || at >= bound || at + 1 >= end || !Characters.isWord(s.charAt(at + 1))) {
      return -1;
    }
    int i = at + 1;
    while (i < end && (Characters.isWord(s.charAt(i)) || ".-".indexOf(s.charAt(i)) >= 0)) {
      i++;
    }
    return withoutClosing(s, at + 1, i);
  }

  /** Takes off closing marks at the end; a bracket stays where its partner is inside. */
  private static int withoutClosing(String s, int begin, int end) {
    int i = end;
    while (i > begin) {
      char c = s.charAt(i - 1);
      if (c == ')' && hasOpen(s, begin, i - 1)) {
        return i;
      }
      if (".,;:!?'\u2019\u2018)]*-".indexOf(c) < 0) {
        return i;
      }
      i--;
    }
    return i;
  }

  private static boolean hasOpen(String s, int begin, int end) {
    for (int i = end - 1; i >= begin && s.charAt(i) != ')'; i--) {
      if (s.charAt(i) == '(') {
        return true;
      }
    }
    return false;
  }

  /** The end of the tag or account name that begins at {@code begin}, or -1. */
  static int tag(String s, int begin, int end) {
    char c = s.charAt(begin);
    if ((c != '#' && c != '@') || begin + 1 >= end || !Character.isLetter(s.charAt(begin + 1))) {
      return -1;
    }
    int i = begin + 1;
    while (i < end && Characters.isWord(s.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The end of the emoticon that begins at {@code begin}, or -1. */
  static int emoticon(String s, int begin, int end) {
    if (EMOTICON_STARTS.indexOf(s.charAt(begin)) < 0) {
      return -1;
    }
    for (int length = Math.min(LONGEST_EMOTICON, end - begin); length >= 2; length--) {
      int after = begin + length;
      if (after < end && (Characters.isWord(s.charAt(after)) || s.charAt(after) == '/')) {
        continue;
      }
      if (EMOTICONS.contains(s.substring(begin, after))) {
        return after;
      }
    }
    return -1;
  }

  /** Whether a whole token is an emoticon. */
  static boolean isEmoticon(String s, int begin, int end) {
    return end - begin <= LONGEST_EMOTICON
        && end - begin >= 2
        && EMOTICON_STARTS.indexOf(s.charAt(begin)) >= 0
        && EMOTICONS.contains(s.substring(begin, end));
  }

  /** Top-level domains that are English words when they begin a sentence: no domain there. */
  private static final Set<String> WORDS =
      Set.of(
          "Am", "An", "As", "At", "Be", "By", "Do", "He", "In", "Is", "It", "Me", "My", "No", "So",
          "To", "Us", "We");

  private static final Set<String> LONG_DOMAINS =
      Set.of(
          "com", "org", "net", "gov", "edu", "int", "mil", "info", "biz", "news", "doc", "pdf",
          "xls", "html", "htm", "txt", "jpg");

  /**
   * Whether a period between two words joins them, as in {@code News.Az}, rather than parts two
   * sentences that lack a space.
   *
   * @param before where the word before the period begins
   * @param after where the word after it begins
   * @param end where the word after it ends
   */
  static boolean joins(String s, int before, int after, int end) {
    if (!Character.isUpperCase(s.charAt(after))) {
      return true;
    }
    if (!Character.isLowerCase(s.charAt(after - 2))) {
      return true;
    }
    if (end - after == 2) {
      return !WORDS.contains(s.substring(after, end)) && Character.isUpperCase(s.charAt(before));
    }
    return end - after <= 4
        && LONG_DOMAINS.contains(s.substring(after, end).toLowerCase(Locale.ROOT));
  }
}
