package org.gainsay.desk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.gainsay.desk.cli.Commands;

/** The plan of the house as rules over the compiled classes; {@code ARCHITECTURE.md} says the same in words. */
@AnalyzeClasses(packages = "org.gainsay", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String CORE = "org.gainsay.core..";
    private static final String CAPTURE = "org.gainsay.capture..";
    private static final String READING = "org.gainsay.reading..";
    private static final String MATCHING = "org.gainsay.matching..";
    private static final String WEIGHING = "org.gainsay.weighing..";
    private static final String LEDGER = "org.gainsay.ledger..";
    private static final String DESK = "org.gainsay.desk..";
    private static final String CLI = "org.gainsay.desk.cli..";
    private static final String WEB = "org.gainsay.desk.web..";

    private static final String[] SQL = {"java.sql..", "javax.sql..", "org.jdbi..", "org.sqlite..", "org.postgresql.."};
    private static final String[] WEB_FRAMEWORK = {
        "io.quarkus..", "io.vertx..", "jakarta..", "org.jboss..", "io.smallrye..", "com.sun.net.httpserver.."
    };

    private static final DescribedPredicate<JavaClass> CAPTURE_FRONT_DOORS = resideInAPackage("org.gainsay.capture")
            .and(nameMatching(".*\\.(Capturer|Gathering|Extractor|Archive)(\\$.*)?"));

    @ArchTest
    static final ArchRule core_stands_alone = classes()
            .that()
            .resideInAPackage(CORE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(CORE, "java..", "org.jspecify..")
            .because("everything passes through core, so whatever it drags in would reach everywhere;"
                    + " this also keeps annotations of JSON, SQL and HTTP off the records");

    @ArchTest
    static final ArchRule capture_knows_no_later_step = noClasses()
            .that()
            .resideInAPackage(CAPTURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(READING, MATCHING, WEIGHING, LEDGER, DESK)
            .because("data walks through the house once, and capture is its first step");

    @ArchTest
    static final ArchRule reading_is_a_library_by_itself = noClasses()
            .that()
            .resideInAPackage(READING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CAPTURE, MATCHING, WEIGHING, LEDGER, DESK)
            .because("someone who only wants claim sheets should have to take nothing else along");

    @ArchTest
    static final ArchRule matching_knows_words_and_reading_only = noClasses()
            .that()
            .resideInAPackage(MATCHING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CAPTURE, WEIGHING, LEDGER, DESK)
            .because("what two statements say is compared in the same way at a desk and over a crawl");

    @ArchTest
    static final ArchRule weighing_knows_words_only = classes()
            .that()
            .resideInAPackage(WEIGHING)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(WEIGHING, CORE, "java..", "org.jspecify..")
            .because("a standing must follow from what is filed and from nothing else, wherever that is kept");

    @ArchTest
    static final ArchRule ledger_knows_no_later_step = noClasses()
            .that()
            .resideInAPackage(LEDGER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DESK)
            .because("the ledger must be verifiable without the application that fills it");

    @ArchTest
    static final ArchRule only_the_ledger_knows_sql = noClasses()
            .that(resideOutsideOfPackages(LEDGER))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SQL)
            .because("every change must become an entry, and a second way to the tables would go around that");

    @ArchTest
    static final ArchRule only_matching_and_search_know_lucene = noClasses()
            .that(resideInAnyPackage(CORE, CAPTURE, READING, WEIGHING, LEDGER, DESK)
                    .and(not(resideInAPackage("org.gainsay.desk.search"))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.lucene..")
            .because("an index follows the ledger and can be thrown away, which only its keeper can see to");

    @ArchTest
    static final ArchRule only_the_pages_know_the_web_framework = noClasses()
            .that(resideOutsideOfPackages(WEB))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(WEB_FRAMEWORK)
            .because("the other verbs start in a fraction of a second only while none of its classes is loaded");

    @ArchTest
    static final ArchRule only_serve_opens_the_pages = noClasses()
            .that(resideInAnyPackage(DESK).and(resideOutsideOfPackages(WEB)))
            .and()
            .doNotHaveSimpleName("ServeCommand")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(WEB)
            .because("a verb that touches the pages loads the web framework with them");

    @ArchTest
    static final ArchRule only_the_command_line_prints = noClasses()
            .that(resideInAnyPackage(CORE, CAPTURE, READING, MATCHING, WEIGHING, LEDGER, DESK)
                    .and(not(resideInAnyPackage(CLI))))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .because("standard output is the result of a command, and a stray line in it breaks a reader's JSON");

    @ArchTest
    static final ArchRule names_say_what_a_class_does = noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Common)")
            .because("such a name is where unrelated things gather");

    @ArchTest
    static final ArchRule packages_form_no_circle = slices().matching("org.gainsay.(**)")
            .should()
            .beFreeOfCycles()
            // The program's main class stands at the top of the desk, where its package also holds the use cases.
            .ignoreDependency(Gainsay.class, Commands.class)
            // Capture's own package holds the words that its parts speak, and the front doors that call the parts.
            .ignoreDependency(CAPTURE_FRONT_DOORS, resideInAnyPackage("org.gainsay.capture.*.."))
            .because("packages in a circle can only be understood and changed together");
}
