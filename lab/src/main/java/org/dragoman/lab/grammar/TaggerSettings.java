package org.dragoman.lab.grammar;

/**
 * How the tagger is trained.
 *
 * @param bits the weight table has 2 to this power rows
 * @param rounds how often the treebank is gone through
 * @param seeds trainings whose weights are averaged
 * @param leastCount features seen less often are left out
 * @param margin how far the right tag must be ahead
 * @param unseenShare how often a word that occurs once is shown as a word never seen
 * @param openShare how much of the open text is gone through in each round
 * @param scale what a weight of 1 becomes in eight bits
 */
record TaggerSettings(
    int bits,
    int rounds,
    int seeds,
    int leastCount,
    float margin,
    double unseenShare,
    double openShare,
    float scale) {
  TaggerSettings withSeeds(int count) {
    return new TaggerSettings(
        bits, rounds, count, leastCount, margin, unseenShare, openShare, scale);
  }
}
