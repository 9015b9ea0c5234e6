package org.dragoman.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a copy of the project's outline: when it builds, what it says, what it leaves.
 * Maven and Java are scripts that write down how they were called; the launcher is the real one.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class LauncherTest {
  private static final Path LAUNCHER = Path.of("..", "dragoman");

  @TempDir private Path folder;

  private Path home;
  private Path tools;
  private Path source;

  /** What a run gave. */
  private record Run(int code, String out, String err) {}

  @BeforeEach
  void layOut() throws IOException {
    home = Files.createDirectories(folder.resolve("a project"));
    tools = Files.createDirectories(folder.resolve("tools"));
    Files.copy(LAUNCHER, home.resolve("dragoman"));
    executable(home.resolve("dragoman"));
    for (String module : List.of("engine", "app")) {
      Files.createDirectories(home.resolve(module).resolve("src/main/java"));
      Files.writeString(home.resolve(module).resolve("pom.xml"), "<project/>");
    }
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    source = Files.writeString(home.resolve("engine/src/main/java/A.java"), "class A {}");
    age(home);
    tool(
        "mvn",
        """
        echo build >> "$LOG"
        sleep "${BUILD_SECONDS:-0}"
        if [ -n "${BUILD_FAILS:-}" ]; then echo 'A.java:1: cannot find symbol'; exit 1; fi
        mkdir -p app/target/lib
        echo jar > app/target/dragoman-app-1.jar
        echo jar > app/target/lib/engine.jar
        """);
    tool(
        "java",
        """
        case $1 in
          -version) echo 'openjdk version "'"${JAVA_IS:-17.0.1}"'"' >&2 ;;
          -Xshare:off) : > "${2#*=}" ;;
          -Xshare:dump) : > "${3#*=}" ;;
          *) echo "run $*"; exit "${JAVA_EXITS:-0}" ;;
        esac
        """);
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void tool(String name, String script) throws IOException {
    executable(Files.writeString(tools.resolve(name), "#!/bin/sh\n" + script));
  }

  /** Makes all files older than any build. */
  private static void age(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
      }
    }
  }

  private ProcessBuilder launcher(Path launcher, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(launcher.toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("PATH", tools + ":/usr/bin:/bin");
    builder.environment().put("LOG", folder.resolve("log").toString());
    builder.environment().remove("JAVA_HOME");
    return builder;
  }

  private Run run(ProcessBuilder builder) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "run", ".out");
    Path err = Files.createTempFile(folder, "run", ".err");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    int code = process.waitFor();
    return new Run(code, Files.readString(out), Files.readString(err));
  }

  private Run run(String... arguments) throws IOException, InterruptedException {
    return run(launcher(home.resolve("dragoman"), arguments));
  }

  private int builds() throws IOException {
    Path log = folder.resolve("log");
    return Files.exists(log) ? Files.readAllLines(log).size() : 0;
  }

  private List<String> kept() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve(".dragoman"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("build-"))
          .toList();
    }
  }

  @Test
  void buildsOnceAndSaysSo() throws Exception {
    Run first = run("read", "a b.txt");
    assertThat(first.err).isEqualTo("dragoman: building, about a minute the first time ...\n");
    assertThat(first.code).isZero();
    assertThat(first.out).contains("org.dragoman.app.cli.Main read a b.txt");
    Run second = run("--help");
    assertThat(second.err).isEmpty();
    assertThat(second.out).contains("Main --help");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void buildsAgainWhereASourceIsNewerOrGone() throws Exception {
    run();
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
    assertThat(run().err).isEqualTo("dragoman: sources have changed, building ...\n");
    assertThat(builds()).isEqualTo(2);
    age(home.resolve("engine"));
    assertThat(run().err).isEmpty();
    Thread.sleep(20);
    Files.delete(source);
    assertThat(run().err).contains("sources have changed");
    assertThat(builds()).isEqualTo(3);
    assertThat(kept()).hasSize(2);
  }

  @Test
  void twoFirstRunsBuildOnce() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      ProcessBuilder builder = launcher(home.resolve("dragoman"), "read");
      builder.environment().put("BUILD_SECONDS", "1");
      processes.add(builder.redirectErrorStream(true).start());
    }
    for (Process process : processes) {
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).isZero();
      assertThat(out).contains("Main read");
    }
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void withoutFlockAFolderIsTheLockAndAStaleOneIsTaken() throws Exception {
    String path = pathWithout("flock");
    Path lock = Files.createDirectories(home.resolve(".dragoman/lock.d"));
    // No process has this number: it is beyond what any system gives.
    Files.writeString(lock.resolve("owner"), "999999999\n");
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ProcessBuilder builder = launcher(home.resolve("dragoman"), "read");
      builder.environment().put("PATH", path);
      builder.environment().put("BUILD_SECONDS", "1");
      processes.add(builder.redirectErrorStream(true).start());
    }
    for (Process process : processes) {
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(out).isZero();
      assertThat(out).contains("Main read");
    }
    assertThat(builds()).isEqualTo(1);
    assertThat(lock).doesNotExist();
  }

  @Test
  void aFailedBuildShowsMavensWordsAndLeavesNothing() throws Exception {
    ProcessBuilder failing = launcher(home.resolve("dragoman"), "read");
    failing.environment().put("BUILD_FAILS", "yes");
    Run failed = run(failing);
    assertThat(failed.code).isEqualTo(70);
    assertThat(failed.out).isEmpty();
    assertThat(failed.err).contains("A.java:1: cannot find symbol", "the build failed");
    assertThat(kept()).isEmpty();
    assertThat(run("read").code).isZero();
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void worksThroughLinksFromAnywhereAndKeepsTheExitCode() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("far"), Path.of("near"));
    Files.createSymbolicLink(folder.resolve("near"), home.resolve("dragoman"));
    ProcessBuilder builder = launcher(link, "read");
    builder.environment().put("JAVA_EXITS", "2");
    Run run = run(builder.directory(Path.of("/").toFile()));
    assertThat(run.code).isEqualTo(2);
    assertThat(run.out).contains(home.resolve(".dragoman").toString());
  }

  @Test
  void withoutMavenTheLastBuildRuns() throws Exception {
    run();
    Files.delete(tools.resolve("mvn"));
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
    ProcessBuilder builder = launcher(home.resolve("dragoman"), "read");
    builder.environment().put("PATH", pathWithout("mvn"));
    Run run = run(builder);
    assertThat(run.code).isZero();
    assertThat(run.err).contains("no mvn on PATH");
    assertThat(run.out).contains("Main read");
  }

  @Test
  void withoutMavenOrABuildItSaysWhatIsMissing() throws Exception {
    Files.delete(tools.resolve("mvn"));
    ProcessBuilder builder = launcher(home.resolve("dragoman"), "read");
    builder.environment().put("PATH", pathWithout("mvn"));
    Run run = run(builder);
    assertThat(run.code).isEqualTo(70);
    assertThat(run.err).contains("needs Maven");
  }

  @Test
  void anOldJavaIsRefused() throws Exception {
    ProcessBuilder builder = launcher(home.resolve("dragoman"), "read");
    builder.environment().put("JAVA_IS", "11.0.2");
    Run run = run(builder);
    assertThat(run.code).isEqualTo(70);
    assertThat(run.err).contains("needs Java 17 or newer", "is 11");
    assertThat(builds()).isZero();
  }

  @Test
  void longInputGetsTheBetterCompiler() throws Exception {
    Path small = Files.writeString(folder.resolve("small.txt"), "x");
    Path large = Files.write(folder.resolve("large.txt"), new byte[300_000]);
    assertThat(run("read", small.toString()).out).contains("TieredStopAtLevel=1");
    assertThat(run("read", large.toString()).out).doesNotContain("TieredStopAtLevel=1");
    assertThat(run("read", "-").out).doesNotContain("TieredStopAtLevel=1");
    assertThat(run("classify").out).doesNotContain("TieredStopAtLevel=1");
    assertThat(run("classify", "--text").out).doesNotContain("TieredStopAtLevel=1");
    assertThat(run("classify", small.toString()).out).contains("TieredStopAtLevel=1");
  }

  /** A path with the tools that the launcher uses and none other, less one. */
  private String pathWithout(String missing) throws IOException {
    Path few = Files.createDirectories(folder.resolve("few tools"));
    for (String name :
        List.of(
            "sleep",
            "mkdir",
            "rm",
            "mv",
            "cp",
            "cat",
            "find",
            "head",
            "sort",
            "sed",
            "wc",
            "date",
            "readlink",
            "flock")) {
      if (!name.equals(missing)) {
        executable(
            Files.writeString(
                few.resolve(name), "#!/bin/sh\nPATH=/usr/bin:/bin exec " + name + " \"$@\"\n"));
      }
    }
    return tools + ":" + few;
  }
}
