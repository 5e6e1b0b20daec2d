package dev.ceyuan.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The rules of CONTRIBUTING that can be counted. Each failure names `path:line`.
class SourceRulesTest {
    private static final SourceTree SOURCES = SourceTree.ofProject();

    @Test
    void filesHaveAtMostThreeHundredLines() {
        assertThat(SOURCES.units().stream()
                        .filter(unit -> SOURCES.linesOf(unit) > 300)
                        .map(unit -> "%s (%d)".formatted(SOURCES.pathOf(unit), SOURCES.linesOf(unit))))
                .isEmpty();
    }

    @Test
    void methodsHaveAtMostFortyLines() {
        assertThat(found(Findings::longMethods)).isEmpty();
    }

    @Test
    void methodsTakeAtMostFourParameters() {
        assertThat(found(Findings::wideMethods)).isEmpty();
    }

    @Test
    void typeNamesSayWhatATypeIs() {
        assertThat(found(Findings::emptyTypeNames)).isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        var packages = SOURCES.units().stream()
                .filter(unit -> !SOURCES.pathOf(unit).endsWith("package-info.java"))
                .filter(unit -> !SOURCES.isTest(unit))
                .map(unit -> Path.of(SOURCES.pathOf(unit)).getParent())
                .collect(Collectors.toSet());

        assertThat(packages)
                .allSatisfy(folder -> assertThat(
                                SourceTree.projectRoot().resolve(folder).resolve("package-info.java"))
                        .content()
                        .contains("@NullMarked"));
    }

    @Test
    void nothingIsInjectedIntoFieldsAndNothingStaticChanges() {
        assertThat(found(Findings::looseFields)).isEmpty();
    }

    @Test
    void noExceptionIsSwallowed() {
        assertThat(found(Findings::swallowedExceptions)).isEmpty();
    }

    @Test
    void sqlIsNeverBuiltFromInput() {
        assertThat(found(Findings::builtSql)).isEmpty();
    }

    @Test
    void testsNeitherSleepNorAreSwitchedOff() {
        assertThat(found(Findings::lazyTests)).isEmpty();
    }

    @Test
    void noLombokAndNoMockingLibrary() {
        assertThat(found(Findings::unwantedImports)).isEmpty();
    }

    @Test
    void enginesAndLibrariesKnowNoFramework() {
        assertThat(found(Findings::frameworksInEngines)).isEmpty();
    }

    @Test
    void testClassesSayTheirKind() {
        assertThat(found(Findings::testsOfNoKind)).isEmpty();
    }

    @Test
    void messageBundlesHaveTheSameKeysInBothLanguagesEachOnce() throws Exception {
        try (var files = Files.walk(SourceTree.projectRoot())) {
            var english = files.filter(file -> file.toString().contains("src/main/resources"))
                    .filter(file -> file.getFileName().toString().endsWith("_en.properties"))
                    .toList();

            assertThat(english).isNotEmpty().allSatisfy(file -> {
                var chinese = file.resolveSibling(file.getFileName().toString().replace("_en.", "."));
                assertThat(Bundles.keysOf(chinese)).as(file.toString()).isEqualTo(Bundles.keysOf(file));
                assertThat(Bundles.keysThatStandTwice(chinese))
                        .as(chinese.toString())
                        .isEmpty();
                assertThat(Bundles.keysThatStandTwice(file)).as(file.toString()).isEmpty();
            });
        }
    }

    private static List<String> found(BiConsumer<Findings, CompilationUnitTree> rule) {
        var places = new ArrayList<String>();
        for (var unit : SOURCES.units()) {
            rule.accept(new Findings(SOURCES, places), unit);
        }
        return places;
    }
}
