package org.dragoman.lexicon.petrarch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.dragoman.event.RuleBook;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.lexicon.Row;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst's folder holds is what the engine codes by. */
class RulesFolderTest {
  private static final String[] RULE = {
    "predicate", "pos", "frame", "actor", "recipient", "type", "mode", "cameo"
  };

  @TempDir Path folder;

  private Path write(String file, String... lines) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, String.join("\n", lines) + "\n");
  }

  private RulesFolder read() {
    return RulesFolder.read(Lexicon.bundled(), folder);
  }

  private Dragoman dragoman() {
    return Dragoman.english(read().lexicon());
  }

  private static Reading on(Dragoman dragoman, @Nullable String day, String text) {
    Document document = Document.of("test", text);
    return Reading.of(
        dragoman, day == null ? document : document.withPublished(LocalDate.parse(day)));
  }

  // --- verbs

  @Test
  void sentenceIsCodedAsTheVerbDictionarySays() throws IOException {
    write(
        "verbs.txt",
        "&PRESENTS",
        "+BLUE_FLAG",
        "+GARLAND",
        "--- BEGARLAND [050] ---",
        "BEGARLAND {BEGARLANDED BEGARLANDS BEGARLANDING}",
        "- * &PRESENTS [071]",
        "- * TREATY WITH + [057]",
        "- * AT + [---]",
        "- * OFF + [120]");
    Dragoman dragoman = dragoman();
    assertThat(on(dragoman, null, "Norway begarlanded Chile.").events())
        .containsExactly("SUPPORT NOR CHL actual");
    assertThat(on(dragoman, null, "Norway begarlanded the blue flag of Chile.").events())
        .containsExactly("AID NOR CHL actual");
    assertThat(on(dragoman, null, "Norway begarlanded the red flag of Chile.").events())
        .containsExactly("SUPPORT NOR CHL actual");
    assertThat(on(Dragoman.english(), null, "Norway begarlanded Chile.").events()).isEmpty();
  }

  @Test
  void verbOfADictionaryIsCodedByItAlone() throws IOException {
    String text = "Norway condemned the policy of Chile. Norway praised Chile.";
    assertThat(on(Dragoman.english(), null, text).events())
        .containsExactly("ACCUSE NOR CHL actual", "SUPPORT NOR CHL actual");
    write("verbs.txt", "--- CONDEMN [120] ---", "CONDEMN {CONDEMNED}");
    assertThat(on(dragoman(), null, text).events())
        .containsExactly("REJECT NOR CHL actual", "SUPPORT NOR CHL actual");
    write("verbs.txt", "--- CONDEMN [---] ---", "CONDEMN {CONDEMNED}");
    assertThat(on(dragoman(), null, text).events()).containsExactly("SUPPORT NOR CHL actual");
  }

  @Test
  void tablesOfTheFolderAmendItsDictionaries() throws IOException {
    write("verbs.txt", "BEGARLAND [050]");
    write(
        "event/rules.tsv",
        String.join("\t", RULE),
        String.join("\t", "begarland", "v", "-", "-", "obj", "REJECT", "-", "120"));
    assertThat(on(dragoman(), null, "Norway begarlanded Chile.").events())
        .containsExactly("REJECT NOR CHL actual");
  }

  @Test
  void codeIsReadAsOurOwnRulesReadIt() throws IOException {
    write("verbs.txt", "BEGARLAND [163]", "UNGARLAND [010]");
    assertThat(read().lexicon().rows("event/rules.tsv", RULE))
        .filteredOn(row -> row.get("predicate").endsWith("garland"))
        .extracting(row -> row.get("predicate") + " " + row.get("type"))
        .containsExactlyInAnyOrder("begarland SANCTION", "ungarland NONE");
  }

  @Test
  void irregularFormIsAPredicateUnlessItIsAVerbItself() throws IOException {
    write("verbs.txt", "BEFIND [050]", "+", "UNFIND [051]");
    Path broken = folder.resolve("verbs.txt");
    assertThatThrownBy(this::read).hasMessageStartingWith(broken + ":2: ");
    write("verbs.txt", "BEFIND {BEFOUND BEFINDS WOUND} [050]");
    assertThat(read().lexicon().rows("event/rules.tsv", RULE))
        .filteredOn(row -> row.file().endsWith("verbs.txt"))
        .extracting(row -> row.get("predicate"))
        .containsExactlyInAnyOrder("befind", "befound");
  }

  @Test
  void whatCannotBeExpressedIsWarnedOfCountedAndLeftOut() throws IOException {
    Path file =
        write(
            "verbs.txt",
            "BEGARLAND [050]",
            "TRUMPET [051]",
            "- * NOT + [120]",
            "- * GARLAND [071]",
            "- * GARLANDS [071]",
            "- * THE GARLAND [111]");
    assertThat(read().warnings())
        .containsExactly(
            file
                + ":3: left out: cannot be expressed as a rule: a negation, which is read apart from"
                + " the rules",
            file
                + ":6: left out: of begarland it asks for the same as "
                + file
                + ":4, whose code counts",
            file + ": 2 of 6 left out");
    assertThat(on(dragoman(), null, "Norway begarlanded Chile.").events())
        .containsExactly("SUPPORT NOR CHL actual");
  }

  // --- actors

  @Test
  void nameStandsForItsActorInItsDays() throws IOException {
    write(
        "actors.txt",
        "GRUMBLE_FRONT_",
        "+GRUMBLERS_OF_THE_NORTH_",
        "\t[NORREB <20200101]",
        "\t[SWEGOV 20200101-20221231]",
        "\t[DNK >20230101]");
    Dragoman dragoman = dragoman();
    String text = "The Grumble Front condemned Chile.";
    assertThat(on(dragoman, "2019-12-31", text).events()).containsExactly("ACCUSE NOR CHL actual");
    assertThat(on(dragoman, "2020-01-01", text).events()).containsExactly("ACCUSE SWE CHL actual");
    assertThat(on(dragoman, "2022-12-31", text).events()).containsExactly("ACCUSE SWE CHL actual");
    assertThat(on(dragoman, "2023-01-01", text).events()).containsExactly("ACCUSE DNK CHL actual");
    assertThat(on(dragoman, null, text).events()).containsExactly("ACCUSE DNK CHL actual");
    assertThat(on(dragoman, "2019-06-01", "The Grumblers of the North condemned Chile.").events())
        .containsExactly("ACCUSE NOR CHL actual");
  }

  @Test
  void nameOutsideItsDaysIsNobodysUnlessItStandsForSomethingElse() throws IOException {
    write(
        "actors.txt",
        "GRUMBLE_FRONT_ [NORREB 20100101-20101231]",
        "TALIBAN_ [NORBUS 20220101-20221231]");
    Dragoman dragoman = dragoman();
    assertThat(on(dragoman, "2015-01-01", "The Grumble Front condemned Chile.").events()).isEmpty();
    String text = "The Taliban condemned Chile.";
    assertThat(on(dragoman, "2022-06-01", text).events()).containsExactly("ACCUSE NOR CHL actual");
    assertThat(on(dragoman, "2023-06-01", text).events()).containsExactly("ACCUSE AFG CHL actual");
  }

  @Test
  void formerStateIsARussiaOfItsTime() {
    String text = "The Soviet Union condemned Chile.";
    assertThat(on(Dragoman.english(), "1980-05-01", text).events())
        .containsExactly("ACCUSE RUS CHL actual");
    assertThat(on(Dragoman.english(), "2020-05-01", text).events()).isEmpty();
  }

  @Test
  void personStandsForTheSideOfTheDay() throws IOException {
    write("actors.txt", "ILSE_TARNOW [NORGOV 20150101-20191231] [SWEOPP >20200101]");
    Dragoman dragoman = dragoman();
    String text = "Ilse Tarnow condemned Chile.";
    Reading early = on(dragoman, "2018-05-01", text);
    assertThat(early.events()).containsExactly("ACCUSE NOR CHL actual");
    assertThat(early.personOf("Ilse Tarnow")).isEqualTo("Ilse Tarnow, null, NOR");
    assertThat(on(dragoman, "2021-05-01", text).events()).containsExactly("ACCUSE SWE CHL actual");
    assertThat(on(dragoman, "2010-05-01", text).events()).isEmpty();
    assertThat(
            on(dragoman, "2018-05-01", "Foreign Minister Ilse Tarnow condemned Chile.")
                .personOf("Foreign Minister Ilse Tarnow"))
        .isEqualTo("Ilse Tarnow, foreign minister, NOR");
  }

  @Test
  void bodiesRolesAndNobodyAreRead() throws IOException {
    Path file =
        write(
            "actors.txt",
            "TRADE_TRIBUNAL_ [IGOWTO]",
            "CHILEAN_HARP_ [---]",
            "FREE_ROVERS_ [MNC]",
            "JOINT_HOUSE_ [NOR/SWE]");
    Dragoman dragoman = dragoman();
    assertThat(on(dragoman, null, "The Trade Tribunal condemned Chile.").events())
        .containsExactly("ACCUSE WTO CHL actual");
    assertThat(on(dragoman, null, "Norway condemned the Chilean Harp.").mentioned())
        .containsExactly("Norway");
    assertThat(read().warnings())
        .containsExactly(
            file + ":3: left out: FREE ROVERS: no state or body in MNC",
            file + ":4: left out: JOINT HOUSE: one name for several actors: NOR/SWE",
            file + ": 2 of 4 left out");
  }

  @Test
  void nameThatOurTablesKnowForTheSamePartyStaysWhatItIs() throws IOException {
    write("actors.txt", "OSLO_ [NOR]", "NORWEGIAN_ [NOR]", "VIKINGLAND_ [NOR]");
    assertThat(
            read().lexicon().rows(ActorRows.FILE, "form", "kind", "party", "sector", "from", "to"))
        .filteredOn(row -> row.file().endsWith("actors.txt"))
        .extracting(row -> row.get("form"))
        .containsExactlyInAnyOrder("OSLO", "NORWEGIAN", "Vikingland", "VIKINGLAND");
  }

  // --- agents

  @Test
  void agentsJoinTheirStates() throws IOException {
    Path file =
        write(
            "agents.txt",
            "!PERSON! = MAN, WOMAN, FOLK",
            "HELMS!PERSON! [~MIL]",
            "GRAND_OVERSEER {GRAND_OVERSEERS} [~GOV]",
            "HARPIST {} [~CVL]",
            "SAGE [~CHR]");
    RulesFolder read = read();
    assertThat(read.lexicon().rows("actor/agents.tsv", "lemma", "sector"))
        .filteredOn(row -> row.file().endsWith("agents.txt"))
        .extracting(row -> row.get("lemma") + " " + row.get("sector"))
        .containsExactly(
            "helmsman MIL",
            "helmswoman MIL",
            "helmsfolk MIL",
            "grand overseer GOV",
            "grand overseers GOV",
            "harpist CVL");
    assertThat(read.warnings())
        .containsExactly(
            file + ":5: left out: SAGE: no sector of PLOVER in [~CHR]", file + ": 1 of 4 left out");
    assertThat(
            on(Dragoman.english(read.lexicon()), null, "Norway's grand overseers condemned Chile.")
                .mentioned())
        .contains("Norway's grand overseers");
  }

  @Test
  void wrongAgentsAreNamedWithFileAndLine() throws IOException {
    for (String[] wrong :
        new String[][] {
          {"HARPIST ~CVL", "no agent: not NOUN [~CODE] or NOUN {PLURAL} [~CODE]"},
          {"HARPIST [CVL]", "no agent's code: [CVL]; one is like [~GOV]"},
          {"HARP!PERSON! [~CVL]", "!PERSON! is not defined"},
          {"!EMPTY! =", "nothing stands for !EMPTY!"},
          {"!LOOP! = A!LOOP!B", "a substitution inside a substitution: A!LOOP!B"},
          {"HARPIST [~CV]", "CV is no CAMEO actor code: its parts have three letters each"},
        }) {
      Path file = write("agents.txt", "SEER [~GOV]", wrong[0], "DRUID [~GOV]", "BARD [~CVL]");
      assertThatThrownBy(this::read)
          .isInstanceOf(LexiconException.class)
          .hasMessage(file + ":2: " + wrong[1]);
    }
  }

  // --- folders

  @Test
  void fileThatIsNeitherTableNorDictionaryIsNamed() throws IOException {
    Path notes = write("notes.md", "x");
    assertThatThrownBy(this::read)
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(notes + ": matches no lexicon");
    Files.delete(notes);
    Path undecided = write("deep/er/notes.txt", "some notes");
    assertThatThrownBy(this::read)
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(undecided + ": cannot tell what kind of dictionary it is");
  }

  @Test
  void tablesAloneRefuseADictionary() throws IOException {
    Path file = write("verbs.txt", "BEGARLAND [050]");
    assertThatThrownBy(() -> Lexicon.bundled().withFolder(folder))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(file + ": matches no lexicon");
  }

  @Test
  void whateverPatternsADictionaryHasItsRulesAllCountAndBearTheirLines() throws IOException {
    Random random = new Random(5);
    List<String> words =
        List.of(
            "AID",
            "MILITARY",
            "TRADE",
            "TALKS",
            "&ARMS",
            "&TALK",
            "$",
            "+",
            "%",
            "WITH",
            "TO",
            "ON",
            "THE",
            "{PEACE DEAL}",
            "(ABOUT TRADE)",
            "^",
            "MEET",
            "OFF",
            "WARMING",
            "THAT");
    for (int round = 0; round < 40; round++) {
      List<String> lines =
          new ArrayList<>(
              List.of("&ARMS", "+RIFLE", "+HEAVY_GUN", "+AID", "&TALK", "+TALKS", "+PEACE_TALKS"));
      lines.add("--- BEGARLAND [050] ---");
      lines.add("BEGARLAND");
      lines.add("UNGARLAND_OFF [120]");
      for (int i = 0; i < 40; i++) {
        StringBuilder pattern = new StringBuilder("-");
        int before = random.nextInt(3);
        int size = before + 1 + random.nextInt(4);
        for (int k = 0; k < size; k++) {
          pattern.append(' ').append(k == before ? "*" : words.get(random.nextInt(words.size())));
        }
        lines.add(pattern.append(random.nextBoolean() ? " [036]" : " [071]").toString());
      }
      write("verbs.txt", lines.toArray(String[]::new));
      RulesFolder read = read();
      // Throws where a rule stands twice or never counts.
      assertThat(new RuleBook(read.lexicon()).size()).isPositive();
      for (Row row : read.lexicon().rows("event/rules.tsv", RULE)) {
        if (row.file().endsWith("verbs.txt")) {
          String line = lines.get(row.line() - 1);
          boolean verb = line.equals("BEGARLAND");
          assertThat(verb ? "[050]" : line).endsWith("[" + row.get("cameo") + "]");
        }
      }
    }
  }
}
