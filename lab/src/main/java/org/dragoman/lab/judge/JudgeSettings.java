package org.dragoman.lab.judge;

/**
 * How the judge is trained.
 *
 * @param bits the table of weights has 2 to this power rows
 * @param rounds how often the examples are gone through
 * @param seeds trainings whose weights are averaged
 * @param leastCount features seen less often are left out
 * @param rate first step of AdaGrad
 * @param decay strength of the quadratic penalty
 * @param dropout share of the features left out at each step
 */
record JudgeSettings(
    int bits, int rounds, int seeds, int leastCount, double rate, double decay, double dropout) {
  static JudgeSettings usual() {
    return new JudgeSettings(18, 30, 3, 2, 0.1, 0.02, 0.5);
  }
}
