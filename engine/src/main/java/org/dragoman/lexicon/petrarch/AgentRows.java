package org.dragoman.lexicon.petrarch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;

/**
 * Turns agent dictionaries into rows of {@code actor/agents.tsv}.
 *
 * <p>A line is a noun, its plural in braces where that is irregular, and a role that joins the code
 * of a state: {@code LAWMAKER [~LEG]}, {@code WOMAN {WOMEN} [~CVL]}. Empty braces say that there is
 * no plural. {@code !PERSON! = MAN, WOMAN} names words that stand for one another; a noun may hold
 * such a name: {@code POLICE!PERSON!}.
 */
final class AgentRows {
  static final String FILE = "actor/agents.tsv";
  private static final List<String> COLUMNS = List.of("lemma", "sector");
  private static final Pattern DEFINITION = Pattern.compile("(![^!\\s]+!)\\s*=\\s*(.*)");
  private static final Pattern AGENT =
      Pattern.compile("([^{}\\[\\]]+?)\\s*(\\{([^{}]*)\\})?\\s*\\[([^\\[\\]]*)\\]");
  private static final Pattern MARK = Pattern.compile("![^!\\s]*!");
  private static final Pattern CODE = Pattern.compile("~([A-Z0-9]+)|([A-Z0-9]+)~|---");

  private final ActorCodes codes;
  private final Warnings warnings;

  AgentRows(Lexicon lexicon, Warnings warnings) {
    this.codes = new ActorCodes(lexicon);
    this.warnings = warnings;
  }

  /** The rows of a dictionary. */
  List<Row> rows(List<SourceLine> lines) {
    Map<String, List<String>> substitutions = new HashMap<>();
    for (SourceLine line : lines) {
      Matcher definition = DEFINITION.matcher(line.text());
      if (definition.matches()) {
        List<String> words = new ArrayList<>();
        for (String word : definition.group(2).split(",")) {
          if (word.indexOf('!') >= 0) {
            throw line.error("a substitution inside a substitution: " + word.strip());
          }
          if (!word.isBlank()) {
            words.add(word.strip());
          }
        }
        if (words.isEmpty()) {
          throw line.error("nothing stands for " + definition.group(1));
        }
        if (substitutions.put(definition.group(1), words) != null) {
          throw line.error(definition.group(1) + " is defined twice");
        }
      }
    }
    List<Row> rows = new ArrayList<>();
    for (SourceLine line : lines) {
      if (!DEFINITION.matcher(line.text()).matches()) {
        add(line, substitutions, rows);
      }
    }
    return rows;
  }

  private void add(SourceLine line, Map<String, List<String>> substitutions, List<Row> rows) {
    Matcher agent = AGENT.matcher(line.text());
    if (!agent.matches()) {
      throw line.error("no agent: not NOUN [~CODE] or NOUN {PLURAL} [~CODE]");
    }
    Matcher code = CODE.matcher(agent.group(4).strip());
    if (!code.matches()) {
      throw line.error("no agent's code: [" + agent.group(4) + "]; one is like [~GOV]");
    }
    Set<String> forms = new LinkedHashSet<>();
    forms.add(agent.group(1).strip());
    String plurals = agent.group(3);
    if (plurals != null) {
      for (String plural : plurals.split("[,\\s]+")) {
        if (!plural.isEmpty()) {
          forms.add(plural);
        }
      }
    }
    warnings.count(line);
    String role = code.group(1) != null ? code.group(1) : code.group(2);
    String sector = role == null ? null : codes.sector(role, line);
    if (sector == null) {
      warnings.add(
          line, agent.group(1).strip() + ": no sector of PLOVER in [" + agent.group(4) + "]");
      return;
    }
    for (String form : forms) {
      for (String lemma : substituted(form, substitutions, line)) {
        rows.add(line.row(COLUMNS, List.of(lemma, sector)));
      }
    }
  }

  /** A noun with each word in place of each mark, in small letters, blanks for underscores. */
  private static List<String> substituted(
      String noun, Map<String, List<String>> substitutions, SourceLine line) {
    Matcher mark = MARK.matcher(noun);
    if (!mark.find()) {
      String plain = noun.replace('_', ' ').strip().replaceAll("\\s+", " ");
      if (plain.isEmpty()) {
        throw line.error("no noun: " + noun);
      }
      return List.of(plain.toLowerCase(Locale.ROOT));
    }
    List<String> words = substitutions.get(mark.group());
    if (words == null) {
      throw line.error(mark.group() + " is not defined");
    }
    List<String> all = new ArrayList<>();
    for (String word : words) {
      String next = noun.substring(0, mark.start()) + word + noun.substring(mark.end());
      all.addAll(substituted(next, substitutions, line));
    }
    return all;
  }
}
