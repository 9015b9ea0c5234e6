package org.dragoman;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The engine is built in layers, stands on the JDK alone and keeps no state between documents. */
class ArchitectureTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final int LONGEST = 600;

  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.dragoman");

  /** What each package may use besides itself, below it in the house. */
  private static final Map<String, List<String>> MAY_USE = mayUse();

  private static Map<String, List<String>> mayUse() {
    Map<String, List<String>> map = new LinkedHashMap<>();
    map.put("org.dragoman.lexicon", List.of());
    map.put("org.dragoman.lexicon.petrarch", List.of("org.dragoman.lexicon"));
    map.put("org.dragoman.text", List.of("org.dragoman.lexicon"));
    map.put("org.dragoman.model", List.of());
    map.put(
        "org.dragoman.grammar..",
        List.of("org.dragoman.lexicon", "org.dragoman.text", "org.dragoman.model"));
    List<String> words = List.of("org.dragoman.lexicon", "org.dragoman.text");
    map.put("org.dragoman.time", words);
    map.put("org.dragoman.place", words);
    map.put("org.dragoman.actor", with(words, "org.dragoman.grammar"));
    List<String> found =
        with(
            words,
            "org.dragoman.grammar",
            "org.dragoman.actor",
            "org.dragoman.time",
            "org.dragoman.place");
    map.put("org.dragoman.event", with(found, "org.dragoman.model"));
    map.put("org.dragoman.record", with(found, "org.dragoman.event"));
    map.put(
        "org.dragoman.brief",
        List.of(
            "org.dragoman.lexicon",
            "org.dragoman.text",
            "org.dragoman.actor",
            "org.dragoman.place",
            "org.dragoman.event",
            "org.dragoman.record"));
    map.put("org.dragoman.compare", with(found, "org.dragoman.event", "org.dragoman.record"));
    return map;
  }

  private static List<String> with(List<String> some, String... more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(List.of(more));
    return List.copyOf(all);
  }

  @Test
  void everyPackageIsInTheHousePlan() {
    TreeSet<String> packages = new TreeSet<>();
    ENGINE.forEach(c -> packages.add(c.getPackageName()));
    packages.removeIf(p -> p.startsWith("org.dragoman.grammar"));
    TreeSet<String> planned = new TreeSet<>(MAY_USE.keySet());
    planned.remove("org.dragoman.grammar..");
    planned.add("org.dragoman");
    assertThat(packages).isEqualTo(planned);
  }

  @Test
  void packagesUseOnlyWhatStandsBelowThem() {
    MAY_USE.forEach(
        (from, below) -> {
          List<String> allowed = with(below, from, "java..", "org.jspecify..");
          classes()
              .that()
              .resideInAPackage(from)
              .should()
              .onlyDependOnClassesThat(
                  DescribedPredicate.describe(
                      "reside in " + allowed,
                      (JavaClass c) ->
                          JavaClass.Predicates.resideInAnyPackage(allowed.toArray(String[]::new))
                                  .test(c.getBaseComponentType())
                              || c.getBaseComponentType().isPrimitive()))
              .check(ENGINE);
        });
  }

  @Test
  void packagesFormNoCycle() {
    // A package counts together with those inside it: grammar and its model are one.
    slices().matching("org.dragoman.(*)..").should().beFreeOfCycles().check(ENGINE);
  }

  @Test
  void engineStandsOnTheJdkAlone() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.describe(
                "are the engine's own, the JDK's base or nullness annotations",
                (JavaClass c) -> {
                  String name = c.getBaseComponentType().getName();
                  return c.getBaseComponentType().isPrimitive()
                      || name.startsWith("org.dragoman.")
                      || name.startsWith("java.")
                      || name.startsWith("org.jspecify.");
                }))
        .check(ENGINE);
  }

  @Test
  void staticFieldsNeverChange() {
    fields()
        .that(
            DescribedPredicate.describe(
                "are static and written by hand",
                (JavaField f) ->
                    f.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC)
                        && !f.getName().startsWith("$")))
        .should()
        .beFinal()
        .check(ENGINE);
  }

  @Test
  void everyPackageIsNullMarkedAndSaysWhatItHolds() {
    List<String> wrong = new ArrayList<>();
    for (Path folder : foldersOf(sources())) {
      Path info = folder.resolve("package-info.java");
      if (!Files.exists(info)) {
        wrong.add(folder + ": no package-info.java");
        continue;
      }
      String text = read(info);
      if (!text.contains("@NullMarked")) {
        wrong.add(info + ": not @NullMarked");
      }
      if (!text.contains("/**")) {
        wrong.add(info + ": no Javadoc");
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noSourceFileIsLong() {
    List<String> tooLong = new ArrayList<>();
    for (Path file : sources()) {
      long lines = read(file).lines().count();
      if (lines > LONGEST) {
        tooLong.add(file + ": " + lines + " lines");
      }
    }
    assertThat(tooLong).isEmpty();
    assertThat(sources()).hasSizeGreaterThan(100);
  }

  private static TreeSet<Path> foldersOf(List<Path> files) {
    TreeSet<Path> folders = new TreeSet<>();
    for (Path file : files) {
      Path folder = file.getParent();
      if (folder != null) {
        folders.add(folder);
      }
    }
    return folders;
  }

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
