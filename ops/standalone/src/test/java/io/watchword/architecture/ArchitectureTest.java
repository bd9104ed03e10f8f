package io.watchword.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.X509TrustManager;

/** One rule for each "must never" of the design. */
@AnalyzeClasses(packages = "io.watchword", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    private static final DescribedPredicate<JavaCall<?>> METER_REGISTRATION = DescribedPredicate.describe(
            "that register a meter",
            call -> call.getName().equals("register")
                    && call.getTargetOwner().getPackageName().startsWith("io.micrometer.core"));

    @ArchTest
    static final ArchRule THE_TOPIC_IS_THE_ONLY_CONTRACT_OF_INGEST_AND_ROUTER = noClasses()
            .that()
            .resideInAPackage("io.watchword.ingest..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.watchword.router..")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("io.watchword.parser..");

    @ArchTest
    static final ArchRule ROUTER_KNOWS_NOTHING_OF_SMPP_LINKS = noClasses()
            .that()
            .resideInAPackage("io.watchword.router..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.watchword.ingest..", "org.jsmpp..", "io.watchword.simulator..");

    @ArchTest
    static final ArchRule PARSER_NEEDS_THE_JDK_ALONE = classes()
            .that()
            .resideInAPackage("io.watchword.parser..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "io.watchword.parser..", "org.jspecify..");

    @ArchTest
    static final ArchRule DECODING_KNOWS_NOTHING_OF_CODES = noClasses()
            .that()
            .resideInAPackage("io.watchword.parser.sms..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.watchword.parser.otp..");

    @ArchTest
    static final ArchRule SCHEMAS_NEED_AVRO_KAFKA_CLIENTS_AND_LIBPHONENUMBER_ALONE = classes()
            .that()
            .resideInAPackage("io.watchword.schemas..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "io.watchword.schemas..",
                    "org.apache.avro..",
                    "org.apache.kafka.common..",
                    "org.apache.kafka.clients..",
                    "com.google.i18n.phonenumbers..",
                    "org.jspecify..",
                    "org.slf4j..");

    @ArchTest
    static final ArchRule RUNTIME_KNOWS_NOTHING_OF_THE_REST = noClasses()
            .that()
            .resideInAPackage("io.watchword.runtime..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("io.watchword..").and(not(resideInAnyPackage("io.watchword.runtime.."))));

    @ArchTest
    static final ArchRule WHAT_JUDGES_SHARES_NO_CLASS_WITH_WHAT_IS_JUDGED = noClasses()
            .that()
            .resideInAnyPackage("io.watchword.chaos.ledger..", "io.watchword.chaos.guarantee..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("io.watchword..").and(not(resideInAnyPackage("io.watchword.chaos.."))))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache..", "org.jsmpp..");

    @ArchTest
    static final ArchRule HTTP_STAYS_AT_THE_EDGE = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.watchword.router.http..",
                    "io.watchword.router.operations..",
                    "io.watchword.router",
                    "io.watchword.standalone..",
                    "io.watchword.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "io.watchword.router.http..");

    @ArchTest
    static final ArchRule THE_CLOCK_IS_HANDED_IN = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.watchword.standalone..",
                    "io.watchword.simulator..",
                    "io.watchword.bench..",
                    "io.watchword.chaos..",
                    "io.watchword.broker..")
            .and()
            // Kafka Streams makes the handlers that use it, and hands them no clock; the time is for people alone.
            .doNotHaveSimpleName("DeadLetters")
            .and()
            // X.509 certificates of the JDK know no other type of time.
            .doNotHaveSimpleName("CertificateExpiry")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Date.class);

    @ArchTest
    static final ArchRule NOBODY_SLEEPS = noClasses()
            .that()
            .resideOutsideOfPackages("io.watchword.bench..", "io.watchword.chaos..", "io.watchword.broker..")
            .should()
            .callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule METERS_ARE_MADE_IN_METRICS_CLASSES = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Metrics")
            .and()
            .resideOutsideOfPackages("io.watchword.runtime..", "io.watchword.standalone..", "io.watchword.bench..")
            .should()
            .callMethodWhere(METER_REGISTRATION);

    @ArchTest
    static final ArchRule NOBODY_TRUSTS_EVERY_CERTIFICATE = noClasses()
            .should()
            .beAssignableTo(X509TrustManager.class)
            .orShould()
            .dependOnClassesThat()
            .haveSimpleNameContaining("NoTrust");

    @ArchTest
    static final ArchRule PRINTING_IS_FOR_COMMANDS = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.watchword.standalone..",
                    "io.watchword.simulator..",
                    "io.watchword.bench..",
                    "io.watchword.chaos..",
                    "io.watchword.broker..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
            noClasses().should().haveNameMatching(".*\\.(Abstract\\w*|\\w*(Impl|Manager|Helper|Utils?))");

    @ArchTest
    static final ArchRule STAGES_OF_THE_ROUTER_HAVE_NO_CYCLES = SlicesRuleDefinition.slices()
            .matching("io.watchword.router.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule STAGES_OF_INGEST_HAVE_NO_CYCLES = SlicesRuleDefinition.slices()
            .matching("io.watchword.ingest.(*)..")
            .should()
            .beFreeOfCycles();

    private ArchitectureTest() {}
}
