package org.dragoman.grammar.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.dragoman.model.BinaryReader;
import org.dragoman.model.BinaryWriter;
import org.dragoman.model.ModelException;
import org.junit.jupiter.api.Test;

class CaseTableTest {
  private static Map<Long, Integer> randomCases(Random random, int size) {
    Map<Long, Integer> cases = new HashMap<>();
    while (cases.size() < size) {
      cases.put(random.nextLong() & Long.MAX_VALUE, random.nextInt(128));
    }
    return cases;
  }

  private static CaseTable written(CaseTable table) {
    BinaryWriter out = new BinaryWriter();
    table.write(out);
    BinaryReader in = new BinaryReader("cases", out.toBytes());
    CaseTable read = CaseTable.read(in);
    in.expectEnd();
    return read;
  }

  @Test
  void answersWhatItWasGivenAndNothingElseBeforeAndAfterAFile() {
    Random random = new Random(7);
    for (int size : new int[] {0, 1, 5, 6, 1000}) {
      Map<Long, Integer> cases = randomCases(random, size);
      cases.put(0L, 0);
      cases.put(Long.MAX_VALUE, 127);
      for (CaseTable table :
          new CaseTable[] {new CaseTable(cases), written(new CaseTable(cases))}) {
        assertThat(table.size()).isEqualTo(cases.size());
        cases.forEach((key, answer) -> assertThat(table.answer(key)).isEqualTo(answer));
        for (int i = 0; i < 1000; i++) {
          long other = random.nextLong() & Long.MAX_VALUE;
          assertThat(table.answer(other)).isEqualTo(cases.getOrDefault(other, CaseTable.NONE));
        }
      }
    }
  }

  @Test
  void refusesCasesThatStandTwice() {
    BinaryWriter out = new BinaryWriter();
    out.writeInt(2);
    for (int step : new int[] {4, 0}) {
      out.writeInt(0);
      out.writeInt(0);
      out.writeInt(step);
      out.writeByte(1);
    }
    assertThatThrownBy(() -> CaseTable.read(new BinaryReader("cases", out.toBytes())))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("case 1 of 2");
  }
}
