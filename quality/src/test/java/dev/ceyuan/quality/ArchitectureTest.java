package dev.ceyuan.quality;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// What may depend on what, above the modules of the platform (those are checked by Modulith in
/// `platform`).
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.ceyuan");

    @Test
    void enginesAndLibrariesDependOnNeitherPlatformNorFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.ceyuan.text..", "dev.ceyuan.tables..", "dev.ceyuan.matching..", "dev.ceyuan.corpus..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.ceyuan.platform..", "org.springframework..", "org.slf4j..", "java.sql..")
                .check(CLASSES);
    }

    @Test
    void noEngineDependsOnAnother() {
        noClasses()
                .that()
                .resideInAPackage("dev.ceyuan.corpus..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.ceyuan.matching..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("dev.ceyuan.matching..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.ceyuan.corpus..")
                .check(CLASSES);
    }

    /// How the engine works is its own affair: rows, steps and operators may change from version to version.
    @Test
    void whoUsesTheCorpusEngineKnowsOnlyItsPublicPackages() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.ceyuan.corpus..", "dev.ceyuan.benchmarks..", "dev.ceyuan.jobs.corpus..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.ceyuan.corpus.flow..",
                        "dev.ceyuan.corpus.refine..",
                        "dev.ceyuan.corpus.duplicate..",
                        "dev.ceyuan.corpus.quality..",
                        "dev.ceyuan.corpus.personal..",
                        "dev.ceyuan.corpus.sensitive..",
                        "dev.ceyuan.corpus.model..",
                        "dev.ceyuan.corpus.contamination..")
                .check(CLASSES);
    }

    /// Whoever leads rows over a cluster has to know how they flow, and nothing of what they say.
    @Test
    void theJobOnSparkKnowsOnlyHowRowsFlow() {
        noClasses()
                .that()
                .resideInAPackage("dev.ceyuan.jobs.corpus..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.ceyuan.corpus.refine..",
                        "dev.ceyuan.corpus.duplicate..",
                        "dev.ceyuan.corpus.document..",
                        "dev.ceyuan.corpus.quality..",
                        "dev.ceyuan.corpus.personal..",
                        "dev.ceyuan.corpus.sensitive..",
                        "dev.ceyuan.corpus.model..",
                        "dev.ceyuan.corpus.contamination..")
                .check(CLASSES);
    }

    @Test
    void onlyWebKnowsHttp() {
        noClasses()
                .that()
                .resideInAPackage("dev.ceyuan.platform..")
                .and()
                .resideOutsideOfPackages("dev.ceyuan.platform.web..", "dev.ceyuan.platform")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "gg.jte..")
                .check(CLASSES);
    }

    @Test
    void nothingDependsOnTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.ceyuan.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.ceyuan.cli..")
                .check(CLASSES);
    }
}
