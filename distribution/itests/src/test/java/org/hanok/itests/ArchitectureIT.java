package org.hanok.itests;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the house, read from what was built: manifests for rules 1 to 3, class files for rule 6. Rule 4 and 5 need a running site: {@link SwapIT}. */
class ArchitectureIT {

    private static final Path BUNDLES = Path.of(System.getProperty("hanok.bundles", "../../bundles"));
    /** What every site has. All others are plugins, and can go. */
    private static final Set<String> HOUSE = Set.of("api", "camel", "postgres", "platform", "web", "testkit");
    /** They bind the framework to the house, or show it to the operator. */
    private static final String[] NEAR_THE_FRAMEWORK = {"org.hanok.platform..", "org.hanok.web..", "org.hanok.postgres..", "org.hanok.admin.."};
    private static final String SECURED = "org.hanok.api.web.Secured";
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");
    private static final Set<String> OPEN = Set.of("anyone", "member");
    private static List<Manifest> manifests;
    private static JavaClasses classes;

    @BeforeAll
    static void readWhatWasBuilt() throws IOException {
        List<Path> jars = jars();
        manifests = jars.stream().map(Manifest::of).toList();
        classes = new ClassFileImporter().importJars(jars.stream().filter(jar -> !jar.toString().contains("/camel/") && !jar.toString().contains("/testkit/"))
                .map(ArchitectureIT::open).toList()).that(describe("are ours", (JavaClass type) -> type.getPackageName().startsWith("org.hanok.")));
    }

    private static List<Path> jars() throws IOException {
        try (Stream<Path> folders = Files.list(BUNDLES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))).map(folder -> folder.resolve("target/" + folder.getFileName() + "-1.0.0.jar")).sorted().toList();
        }
    }

    private static JarFile open(Path jar) {
        try {
            return new JarFile(jar.toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<Manifest> plugins() {
        return manifests.stream().filter(manifest -> !HOUSE.contains(manifest.name()));
    }

    @Test
    void everyRoomWasRead() {
        assertThat(manifests).extracting(Manifest::name).contains("api", "camel", "platform", "web", "theme", "members", "admin", "shop", "payment", "board");
        assertThat(classes.size()).isGreaterThan(500);
    }

    @Test
    void onlyApiTestkitAndCamelExportPackages() {
        assertThat(manifests).filteredOn(manifest -> !manifest.packages("Export-Package").isEmpty()).extracting(Manifest::name).containsExactlyInAnyOrder("api", "testkit", "camel");
        assertThat(manifests).filteredOn(manifest -> manifest.name().equals("camel")).allSatisfy(camel ->
                assertThat(camel.packages("Export-Package")).allMatch(name -> name.startsWith("org.apache.camel") || name.matches("(jakarta|org\\.eclipse\\.angus)\\..*")));
    }

    @Test
    void aPluginImportsTheContractAndNothingElseOfOurs() {
        assertThat(plugins()).allSatisfy(plugin -> assertThat(plugin.packages("Import-Package")).as(plugin.name())
                .filteredOn(name -> name.startsWith("org.hanok.")).allMatch(name -> name.equals("org.hanok.api") || name.startsWith("org.hanok.api.")));
    }

    @Test
    void theContractImportsOnlyJava() {
        assertThat(manifests).filteredOn(manifest -> manifest.name().equals("api")).singleElement().satisfies(api ->
                assertThat(api.packages("Import-Package")).allMatch(name -> name.startsWith("java.") || name.startsWith("org.hanok.api")));
    }

    @Test
    void everyPackageOfTheContractHasItsVersionAndImportsAskForARange() {
        assertThat(manifests).filteredOn(manifest -> manifest.name().equals("api")).singleElement().satisfies(api ->
                assertThat(api.clauses("Export-Package")).allMatch(clause -> clause.matches(".*;version=\"?\\d+\\.\\d+\\.\\d+.*")));
        assertThat(plugins()).allSatisfy(plugin -> assertThat(plugin.clauses("Import-Package")).as(plugin.name())
                .filteredOn(clause -> clause.startsWith("org.hanok.api")).allMatch(clause -> clause.matches(".*;version=\"\\[\\d+\\.\\d+(\\.\\d+)?,\\d+(\\.\\d+)*\\)\".*")));
    }

    /** A provider of a type asks for the same minor version, a caller for the same major one: bnd wrote it from the annotations. */
    @Test
    void theContractStaysSmall() throws IOException {
        try (JarFile api = open(BUNDLES.resolve("api/target/api-1.0.0.jar"))) {
            assertThat(api.stream().filter(entry -> entry.getName().matches("org/hanok/api/(\\w+/)*[A-Z]\\w*\\.class"))).hasSizeBetween(20, 67);
        }
    }

    @Test
    void noBundleIsBoundToAnotherOrStartsCodeOfItsOwn() {
        assertThat(manifests).allSatisfy(manifest -> {
            assertThat(manifest.value("Bundle-Activator")).as(manifest.name()).isEmpty();
            assertThat(manifest.value("Require-Bundle")).as(manifest.name()).isEmpty();
            assertThat(manifest.value("Fragment-Host")).as(manifest.name()).isEmpty();
        });
        assertThat(plugins()).allSatisfy(plugin -> assertThat(plugin.value("DynamicImport-Package")).as(plugin.name()).isEmpty());
    }

    @Test
    void thereIsNoStaticState() {
        fields().that().areStatic().should().beFinal().because("a plugin that comes back must begin anew").check(classes);
    }

    @Test
    void onlyThoseNearTheFrameworkKnowABundleContext() {
        noClasses().that().resideOutsideOfPackages(NEAR_THE_FRAMEWORK).should().dependOnClassesThat().resideInAPackage("org.osgi.framework..")
                .because("a plugin says what it needs in annotations").check(classes);
        noClasses().should().implement("org.osgi.framework.BundleActivator").check(classes);
    }

    @Test
    void aComponentKeepsWhatItWasGivenAtBirth() {
        classes().that().areAnnotatedWith("org.osgi.service.component.annotations.Component").should(new ArchCondition<JavaClass>("have final fields, or volatile dynamic references") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream().filter(field -> !steady(field)).forEach(field -> events.add(SimpleConditionEvent.violated(field, field.getDescription() + " can change")));
            }
        }).check(classes);
    }

    @Test
    void everyMethodThatAnswersNamesARightThatTheManualKnows() throws IOException {
        String manual = Files.readString(BUNDLES.resolve("../distribution/manual/extension-points.md"));
        List<JavaMethod> answering = classes.stream().filter(type -> type.isAnnotatedWith("javax.ws.rs.Path")).flatMap(type -> type.getMethods().stream())
                .filter(method -> METHODS.stream().anyMatch(name -> method.isAnnotatedWith("javax.ws.rs." + name))).toList();
        assertThat(answering).hasSizeGreaterThan(250);
        assertThat(answering).extracting(method -> right(method).orElse("nobody's") + " for " + method.getFullName())
                .filteredOn(line -> !OPEN.contains(line.split(" ")[0]) && !manual.contains("`" + line.split(" ")[0].replaceFirst("\\.edit$", "") + "`")).isEmpty();
    }

    private static Optional<String> right(JavaMethod method) {
        return Stream.of(method, method.getOwner()).flatMap(one -> one.tryGetAnnotationOfType(SECURED).stream()).findFirst()
                .map(secured -> String.valueOf(secured.get("value").orElseThrow()));
    }

    private static boolean steady(JavaField field) {
        return field.getModifiers().contains(JavaModifier.FINAL) || field.getModifiers().contains(JavaModifier.VOLATILE) || field.getModifiers().contains(JavaModifier.SYNTHETIC);
    }
}
