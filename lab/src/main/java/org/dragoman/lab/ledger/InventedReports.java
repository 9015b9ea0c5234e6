package org.dragoman.lab.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Short reports of events that never were, made from patterns: what a ledger of a million events is
 * filled with. No pattern is a sentence of anybody else. For one thread.
 */
final class InventedReports {
  private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
  private static final int DAYS = 3650;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private static final List<String> PUBLISHERS =
      List.of(
          "Harbour Wire", "Daily Envoy", "Meridian News", "The Continental Post", "Lantern Press");

  /** State, its adjective and its capital. */
  private static final String[][] STATES = {
    {"Azerbaijan", "Azerbaijani", "Baku"}, {"Kuwait", "Kuwaiti", "Kuwait City"},
    {"Turkey", "Turkish", "Ankara"}, {"Georgia", "Georgian", "Tbilisi"},
    {"Armenia", "Armenian", "Yerevan"}, {"Iran", "Iranian", "Tehran"},
    {"Iraq", "Iraqi", "Baghdad"}, {"Egypt", "Egyptian", "Cairo"},
    {"Jordan", "Jordanian", "Amman"}, {"Oman", "Omani", "Muscat"},
    {"Qatar", "Qatari", "Doha"}, {"India", "Indian", "New Delhi"},
    {"Pakistan", "Pakistani", "Islamabad"}, {"China", "Chinese", "Beijing"},
    {"Japan", "Japanese", "Tokyo"}, {"Vietnam", "Vietnamese", "Hanoi"},
    {"Indonesia", "Indonesian", "Jakarta"}, {"Malaysia", "Malaysian", "Kuala Lumpur"},
    {"Kenya", "Kenyan", "Nairobi"}, {"Ethiopia", "Ethiopian", "Addis Ababa"},
    {"Nigeria", "Nigerian", "Abuja"}, {"Ghana", "Ghanaian", "Accra"},
    {"Morocco", "Moroccan", "Rabat"}, {"Algeria", "Algerian", "Algiers"},
    {"France", "French", "Paris"}, {"Germany", "German", "Berlin"},
    {"Poland", "Polish", "Warsaw"}, {"Hungary", "Hungarian", "Budapest"},
    {"Serbia", "Serbian", "Belgrade"}, {"Greece", "Greek", "Athens"},
    {"Italy", "Italian", "Rome"}, {"Spain", "Spanish", "Madrid"},
    {"Brazil", "Brazilian", "Brasilia"}, {"Chile", "Chilean", "Santiago"},
    {"Colombia", "Colombian", "Bogota"}, {"Mexico", "Mexican", "Mexico City"},
    {"Russia", "Russian", "Moscow"}, {"Ukraine", "Ukrainian", "Kyiv"},
    {"Kazakhstan", "Kazakh", "Astana"}, {"Uzbekistan", "Uzbek", "Tashkent"},
    {"Israel", "Israeli", "Jerusalem"}, {"Lebanon", "Lebanese", "Beirut"},
    {"Syria", "Syrian", "Damascus"}, {"Sudan", "Sudanese", "Khartoum"},
    {"Australia", "Australian", "Canberra"}, {"Canada", "Canadian", "Ottawa"},
  };

  private static final List<String> OFFICES =
      List.of("Foreign Minister", "President", "Prime Minister", "Deputy Foreign Minister");

  private static final List<String> SUBJECTS =
      List.of(
          "trade and investment",
          "energy supplies",
          "transport corridors",
          "border security",
          "agriculture",
          "the fight against terrorism",
          "education",
          "water management",
          "tourism",
          "migration",
          "health care",
          "defence cooperation");

  private static final List<String> ENGAGEMENTS =
      List.of(
          "%OFFICE% of %A% met his %BADJ% counterpart in %BCAP% on %DATE%. The two sides discussed"
              + " %S1% and %S2%.",
          "%OFFICE% of %A% held a telephone conversation with %OFFICE2% of %B% on %DATE%. They"
              + " exchanged views on %S1%.",
          "%OFFICE% of %B% arrived in %ACAP% on an official visit on %DATE%. He will hold talks on"
              + " %S1% and %S2%.",
          "A delegation from %A% visited %BCAP% on %DATE% for consultations on %S1%.");

  private static final List<String> FOLLOWING =
      List.of(
          "The %N% session of the joint commission of %A% and %B% will be held in %BCAP% next year.",
          "%A% and %B% signed a memorandum of understanding on %S1%.",
          "%B% thanked %A% for its support in international organisations.",
          "%A% pledged to provide humanitarian aid to %B%.",
          "%A% supports the territorial integrity of %B%.",
          "%A% invited the %OFFICE2% of %B% to visit %ACAP%.");

  private static final List<String> CONFLICTS =
      List.of(
          "%A% condemned the actions of %B% near %BCAP% on %DATE%.",
          "%AADJ% forces shelled %BADJ% positions on %DATE%, killing %NUM%.",
          "%A% imposed sanctions on %B% on %DATE%.",
          "%A% expelled two diplomats of %B% on %DATE%.",
          "%B% rejected the accusations of %A%.",
          "%A% recalled its ambassador from %BCAP%.");

  private final Random random;
  private int count;

  InventedReports(long seed) {
    this.random = new Random(seed);
  }

  /** A report. */
  record Report(String id, String title, String publisher, LocalDate date, String text) {}

  /** The next report. */
  Report next() {
    String[] a = pick(STATES);
    String[] b = pick(STATES);
    while (b[0].equals(a[0])) {
      b = pick(STATES);
    }
    LocalDate date = FIRST.plusDays(random.nextInt(DAYS));
    List<String> sentences = new ArrayList<>();
    boolean conflict = random.nextInt(4) == 0;
    sentences.add(pick(conflict ? CONFLICTS : ENGAGEMENTS));
    for (int more = 1 + random.nextInt(3); more > 0; more--) {
      sentences.add(pick(conflict ? CONFLICTS : FOLLOWING));
    }
    StringBuilder text = new StringBuilder();
    for (String sentence : sentences) {
      text.append(text.isEmpty() ? "" : " ").append(filled(sentence, a, b, date));
    }
    String title = a[0] + " and " + b[0] + ": " + pick(SUBJECTS);
    return new Report("r" + ++count, title, pick(PUBLISHERS), date, text.toString());
  }

  private String filled(String pattern, String[] a, String[] b, LocalDate date) {
    String office = pick(OFFICES);
    return pattern
        .replace("%OFFICE2%", office)
        .replace("%OFFICE%", "The " + office)
        .replace("%AADJ%", a[1])
        .replace("%BADJ%", b[1])
        .replace("%ACAP%", a[2])
        .replace("%BCAP%", b[2])
        .replace("%A%", a[0])
        .replace("%B%", b[0])
        .replace("%S1%", pick(SUBJECTS))
        .replace("%S2%", pick(SUBJECTS))
        .replace("%NUM%", Integer.toString(2 + random.nextInt(30)) + " people")
        .replace("%N%", pick(List.of("third", "fifth", "seventh", "ninth")))
        .replace("%DATE%", date.format(DAY));
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String[] pick(String[][] rows) {
    return rows[random.nextInt(rows.length)];
  }
}
