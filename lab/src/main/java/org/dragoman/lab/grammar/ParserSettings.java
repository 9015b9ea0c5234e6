package org.dragoman.lab.grammar;

/**
 * How the parser is trained.
 *
 * @param actionBits the table of action weights has 2 to this power rows
 * @param labelBits the table of label weights has 2 to this power rows
 * @param rounds how often the treebank is gone through
 * @param seeds trainings whose weights are averaged
 * @param leastCount features of actions seen less often are left out
 * @param actionMargin how far the best right action must be ahead
 * @param labelMargin how far the right label must be ahead
 * @param explore how often the parser goes on from its own action though it was wrong
 * @param openShare how much of the open text is gone through in each round
 * @param actionScale what an action weight of 1 becomes in nine bits
 * @param labelScale what a label weight of 1 becomes in eight bits
 */
record ParserSettings(
    int actionBits,
    int labelBits,
    int rounds,
    int seeds,
    int leastCount,
    float actionMargin,
    float labelMargin,
    double explore,
    double openShare,
    float actionScale,
    float labelScale) {
  ParserSettings withSeeds(int count) {
    return new ParserSettings(
        actionBits,
        labelBits,
        rounds,
        count,
        leastCount,
        actionMargin,
        labelMargin,
        explore,
        openShare,
        actionScale,
        labelScale);
  }
}
