package io.dateline.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;

/** The rooms of the house and what may not pass between them. */
@AnalyzeClasses(packages = "io.dateline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] CORE = {
        "io.dateline.common.article..",
        "io.dateline.common.annotation..",
        "io.dateline.common.rejection..",
        "io.dateline.transform",
        "io.dateline.transform.text..",
        "io.dateline.transform.date..",
        "io.dateline.transform.place..",
        "io.dateline.transform.official..",
        "io.dateline.ingest.source..",
        "io.dateline.ingest.extract..",
        "io.dateline.ingest.feed..",
        "io.dateline.export.dataset.."
    };

    @ArchTest
    static final ArchRule stagesDoNotSeeEachOther = slices().matching("io.dateline.(ingest|transform|export)..")
            .should()
            .notDependOnEachOther()
            .because("stages meet in the schema: put what two of them need into common");

    @ArchTest
    static final ArchRule commonSeesNoStage = noClasses()
            .that()
            .resideInAPackage("io.dateline.common..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.dateline.ingest..", "io.dateline.transform..", "io.dateline.export..", "io.dateline.app..")
            .because("data moves one way, app -> stages -> common: move the class down, or the caller up");

    @ArchTest
    static final ArchRule nobodySeesTheApplication = noClasses()
            .that()
            .resideOutsideOfPackage("io.dateline.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.dateline.app..")
            .because("the order of the stages is the one thing no stage may know: wire it in app");

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("io.dateline.(*).(*)..")
            .should()
            .beFreeOfCycles()
            .because("a reader follows an article one way: move what both packages need into a third");

    @ArchTest
    static final ArchRule annotatorsDoNotSeeOneAnother = slices().matching(
                    "io.dateline.transform.(date|place|official)..")
            .should()
            .notDependOnEachOther()
            .because(
                    "what an annotator needs of another arrives in the AnnotationContext; shared text tools live in transform.text");

    @ArchTest
    static final ArchRule coreIsPlainJava = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "java.sql..",
                    "javax.sql..",
                    "java.net.http..",
                    "org.slf4j..",
                    "java.util.logging..")
            .because(
                    "the core is a library: take what you need as an argument and let the shell (batch, fetch, publish, store) fetch it");

    @ArchTest
    static final ArchRule coreHasNoClock = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(java.time.ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(java.util.Locale.class, "getDefault")
            .because(
                    "the same articles must give the same bytes at any time, in any zone and locale: take the date as an argument");

    @ArchTest
    static final ArchRule coreNamesItsLocale = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .because("a Turkish machine lower-cases I otherwise: pass Locale.ROOT");

    @ArchTest
    static final ArchRule sqlLivesInTheStore = noClasses()
            .that()
            .resideInAnyPackage("io.dateline.ingest..", "io.dateline.transform..", "io.dateline.export..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..")
            .because("the schema is the contract between stages: put the query into a store of common");

    @ArchTest
    static final ArchRule chunksUseTheNewBuilder = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.batch.core.step.builder.SimpleStepBuilder")
            .because("chunk(n, transactionManager) is the old builder: use chunk(n).transactionManager(…)");

    @ArchTest
    static final ArchRule everyStepHasItsTransactions = noClasses()
            .should()
            .callMethod(StepBuilder.class, "tasklet", Tasklet.class)
            .because("without its transaction manager a step silently gets one that does nothing: name it");

    @ArchTest
    static final ArchRule noFrameworkSkips = noClasses()
            .should()
            .callMethod(ChunkOrientedStepBuilder.class, "faultTolerant")
            .because(
                    "a write skip scans item by item and can lose rows at a kill: bad data is a value, return a Rejection");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .that(Predicates.simpleName("package-info"))
            .should()
            .beAnnotatedWith(org.jspecify.annotations.NullMarked.class)
            .because("absence is Optional or an empty list: write a package-info with @NullMarked and two sentences");
}
