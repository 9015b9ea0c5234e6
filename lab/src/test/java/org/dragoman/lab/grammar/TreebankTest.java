package org.dragoman.lab.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.grammar.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreebankTest {
  @TempDir private Path folder;

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("own-train.conllu"), text);
  }

  @Test
  void readsWordsAndLeavesOutRangesAndEmptyNodes() throws IOException {
    Path file =
        write(
            """
            # text = Envoys don't argue
            1\tEnvoys\tenvoy\tNOUN\tNNS\t_\t4\tnsubj\t_\t_
            2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
            2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
            3\tn't\tnot\tPART\tRB\t_\t4\tadvmod:neg\t_\t_
            3.1\tx\tx\tX\tXX\t_\t_\t_\t_\t_
            4\targue\targue\tVERB\tVB\t_\t0\troot\t_\t_

            """);
    List<TreebankSentence> sentences = Treebank.read(file);
    assertThat(sentences).hasSize(1);
    TreebankSentence sentence = sentences.get(0);
    assertThat(sentence.forms()).containsExactly("Envoys", "do", "n't", "argue");
    assertThat(sentence.heads()).containsExactly(3, 3, 3, 4);
    assertThat(sentence.relations()[2]).isEqualTo(Relation.ADVMOD);
    assertThat(sentence.toSentence().span(1, 2).length()).isEqualTo("do n't".length());
  }

  @Test
  void namesFileAndLineOfABrokenRow() throws IOException {
    Path file = write("1\tEnvoys\tenvoy\n");
    assertThatThrownBy(() -> Treebank.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("own-train.conllu:1: 3 columns");
    Path head = write("1\tEnvoys\tenvoy\tNOUN\tNNS\t_\t7\troot\t_\t_\n\n");
    assertThatThrownBy(() -> Treebank.read(head)).hasMessageContaining("head 7");
  }

  @Test
  void findsFilesOfAPart() throws IOException {
    Path file = write("");
    assertThat(TreebankFiles.find(folder, "train")).containsExactly(file);
    assertThat(TreebankFiles.name(file)).isEqualTo("own-train");
    assertThatThrownBy(() -> TreebankFiles.find(folder, "dev")).hasMessageContaining("-dev");
  }
}
