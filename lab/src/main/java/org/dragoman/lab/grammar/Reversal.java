package org.dragoman.lab.grammar;

/** Sentences from their end to their beginning. */
final class Reversal {
  private Reversal() {}

  static String[] of(String[] forms) {
    int n = forms.length;
    String[] reversed = new String[n];
    for (int i = 0; i < n; i++) {
      reversed[n - 1 - i] = forms[i];
    }
    return reversed;
  }

  static int[] of(int[] values) {
    int n = values.length;
    int[] reversed = new int[n];
    for (int i = 0; i < n; i++) {
      reversed[n - 1 - i] = values[i];
    }
    return reversed;
  }

  /** Heads by number of word; the root and unknown heads stay what they are. */
  static int[] ofHeads(int[] heads) {
    int n = heads.length;
    int[] reversed = new int[n];
    for (int i = 0; i < n; i++) {
      int h = heads[i];
      reversed[n - 1 - i] = h >= 0 && h < n ? n - 1 - h : h;
    }
    return reversed;
  }
}
