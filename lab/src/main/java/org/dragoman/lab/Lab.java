package org.dragoman.lab;

import org.dragoman.lab.actor.ActorMeasure;
import org.dragoman.lab.actor.TrainReference;
import org.dragoman.lab.fate.FateMeasure;
import org.dragoman.lab.grammar.GrammarMeasure;
import org.dragoman.lab.grammar.GrammarSettle;
import org.dragoman.lab.grammar.GrammarTrain;
import org.dragoman.lab.judge.JudgeMeasure;
import org.dragoman.lab.judge.JudgeTrain;
import org.dragoman.lab.ledger.IngestSpeed;
import org.dragoman.lab.ledger.LedgerHostile;
import org.dragoman.lab.ledger.LedgerKills;
import org.dragoman.lab.ledger.LedgerTexts;
import org.dragoman.lab.ledger.QuestionSpeed;
import org.dragoman.lab.lexicon.DeriveCities;
import org.dragoman.lab.status.StatusMeasure;
import org.dragoman.lab.story.StoryCopies;
import org.dragoman.lab.story.StoryMeasure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The lab's commands: each trains or measures one thing and prints its figures. */
@Command(
    name = "lab",
    description = "Trains models, derives lexicons, measures accuracy and speed.",
    mixinStandardHelpOptions = true,
    subcommands = {
      HelpCommand.class,
      SentencesCommand.class,
      TrainSentencesCommand.class,
      GrammarMeasure.class,
      GrammarTrain.class,
      GrammarSettle.class,
      DeriveCities.class,
      JudgeTrain.class,
      JudgeMeasure.class,
      ActorMeasure.class,
      TrainReference.class,
      CodeSpeed.class,
      LoadMeasure.class,
      IngestSpeed.class,
      LedgerHostile.class,
      LedgerKills.class,
      LedgerTexts.class,
      QuestionSpeed.class,
      StatusMeasure.class,
      StoryMeasure.class,
      FateMeasure.class,
      StoryCopies.class,
      FalseAlarms.class,
      RecordScore.class,
      RecordsCheck.class
    })
public final class Lab {
  private Lab() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new Lab()).execute(args));
  }
}
