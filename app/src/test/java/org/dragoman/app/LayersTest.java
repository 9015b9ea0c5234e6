package org.dragoman.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages of the product use each other in one direction only. */
class LayersTest {
  private static final String ROOT = "org.dragoman.app.";

  private static final JavaClasses APP =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.dragoman.app");

  /** What the server and what it serves are made of. */
  private static final List<String> SERVED =
      List.of(
          "answer", "doctor", "export", "fate", "ledger", "query", "search", "source", "story",
          "upkeep");

  /** What each package may use besides itself. */
  private static final Map<String, List<String>> MAY_USE = mayUse();

  private static Map<String, List<String>> mayUse() {
    Map<String, List<String>> map = new LinkedHashMap<>();
    map.put("source", List.of());
    map.put("story", List.of());
    map.put("evaluate", List.of("source"));
    map.put("export", List.of("evaluate"));
    map.put("ledger", List.of("export", "source", "story"));
    map.put("query", List.of("ledger", "story"));
    map.put("search", List.of("ledger"));
    map.put("fate", List.of("export", "ledger"));
    map.put("answer", List.of("export", "fate", "ledger", "query", "search"));
    map.put("doctor", List.of("fate", "ledger", "search"));
    map.put("upkeep", List.of("fate", "ledger", "search"));
    map.put("chart", List.of("fate"));
    map.put("serve", SERVED);
    map.put("api", with(SERVED, "serve"));
    map.put("desk", with(with(SERVED, "chart"), "serve"));
    return map;
  }

  private static List<String> with(List<String> some, String more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }

  @Test
  void packagesUseOnlyThoseBelowThem() {
    MAY_USE.forEach(
        (name, others) -> {
          MAY_USE.keySet().stream()
              .filter(other -> !other.equals(name) && !others.contains(other))
              .forEach(
                  other ->
                      classes()
                          .that()
                          .resideInAPackage(ROOT + name)
                          .should()
                          .onlyDependOnClassesThat()
                          .resideOutsideOfPackages(ROOT + other, ROOT + "cli")
                          .check(APP));
        });
  }

  @Test
  void noCycles() {
    slices().matching(ROOT + "(*)").should().beFreeOfCycles().check(APP);
  }

  @Test
  void everyPackageHasItsPlace() {
    TreeSet<String> found = new TreeSet<>();
    // The page templates compile into a package below the desk: they belong to it.
    APP.forEach(type -> found.add(type.getPackageName().substring(ROOT.length()).split("\\.")[0]));
    TreeSet<String> told = new TreeSet<>(MAY_USE.keySet());
    told.add("cli");
    assertThat(found).isEqualTo(told);
  }
}
