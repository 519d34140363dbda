package org.hanok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sources may not say, so that whole kinds of attack have nowhere to begin; and what the assembly is started with. */
class BuildRulesTest {

    private static final Path BUNDLES = Path.of(System.getProperty("hanok.bundles", "../../bundles"));
    private static final Path KARAF = BUNDLES.resolve("../distribution/karaf");
    private static final Sources SOURCES = Sources.of(BUNDLES, Set.of("testkit"));
    /** They alone open connections, to addresses that the operator set. */
    private static final List<String> CLIENTS = List.of("news/Publisher.java", "notifier/http/Wire.java", "payment/card/wire/Wire.java", "verification/sandbox/SandboxWire.java");
    /** They read files of bundles, whose addresses are the framework's own. */
    private static final List<String> BUNDLE_FILES = List.of("platform/data/Migrations.java", "platform/data/UnitInfo.java", "web/asset/Assets.java", "web/template/Engines.java",
            "web/text/Bundles.java");
    /** A switch over an enum, whose cases are constants. */
    private static final Set<String> CHOSEN = Set.of("board/Topics.java jpql(filter)");

    @Test
    void everyFileWasRead() {
        assertThat(SOURCES.files()).hasSizeGreaterThan(800).extracting(Sources.Source::name).contains("shop/order/pay/Settlement.java", "web/guard/Guard.java").containsAll(CLIENTS)
                .containsAll(BUNDLE_FILES);
    }

    @Test
    void aStatementIsKnownWhenItIsCompiled() {
        Stream<String> unknown = SOURCES.files().stream().flatMap(file -> file.firstArguments("(?:(?<=\\.)createQuery|createNativeQuery|prepareStatement)").stream()
                .filter(argument -> !file.constant(argument) && !criteria(file, argument)).map(argument -> file.name() + " " + argument));
        assertThat(unknown).filteredOn(statement -> !CHOSEN.contains(statement)).isEmpty();
        assertThat(SOURCES.with("createStatement\\(|prepareCall\\(")).as("LISTEN takes no parameter; its channel is the outbox's constant").containsExactly("platform/event/Bell.java");
        assertThat(SOURCES.files().stream().mapToInt(file -> file.count("createNativeQuery\\(")).sum()).isGreaterThan(200);
    }

    /** Criteria are no text: a question as an object, or the type of its answer. */
    private static boolean criteria(Sources.Source file, String argument) {
        return argument.matches("\\w+\\.class") || file.has("CriteriaQuery<[^;=(]*> " + argument + "\\b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"a\" + ONE | true", "Other.TWO | true", "up ? ONE : \"b\" | true", "\"a\" + name | false", "sql | false", "\"a\".formatted(x) | false",
        "up ? ONE : name | false"})
    void theRuleTellsThemApart(String argument, boolean constant) {
        assertThat(new Sources.Source("", "em.createQuery(" + argument + ", 1)").firstArguments("createQuery")).singleElement()
                .satisfies(found -> assertThat(new Sources.Source("", "").constant(found)).isEqualTo(constant));
    }

    @ParameterizedTest
    @CsvSource({"'ONE, TWO, 2', true", "'ONE, \"a, (\" + TWO, 2', true", "'TWO, name(ONE), 2', false", "'name, TWO, 2', true"})
    void whatAPrivateMethodHandsOnIsWhatItIsCalledWith(String given, boolean constant) {
        String text = "void a() { rows(" + given + "); } private int rows(String other, String sql, int n) { em.createQuery(sql); }";
        assertThat(new Sources.Source("", text).constant("sql")).isEqualTo(constant);
    }

    @Test
    void onlyTheNamedClientsCallOthersAndTheyFollowNobody() {
        assertThat(SOURCES.with("\\bHttpClient\\b|HttpURLConnection|openConnection\\(|new Socket\\(|SocketChannel")).containsExactlyElementsOf(CLIENTS);
        assertThat(SOURCES.files()).filteredOn(file -> CLIENTS.contains(file.name())).allMatch(file -> file.has("Redirect\\.NEVER") && file.has("connectTimeout\\("));
        assertThat(SOURCES.with("(?<!getFirstSheet\\(\\))\\.openStream\\(")).containsExactlyElementsOf(BUNDLE_FILES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ObjectInputStream", "ObjectMessage", "JsonTypeInfo", "(enable|activate)DefaultTyping", "\\.toD\\(",
        "\\.recipientList\\(", "\\.routingSlip\\(", "\\.dynamicRouter\\(",
        "InitialContext", "Runtime\\.getRuntime\\(\\)\\.exec", "ScriptEngine", "TransformerFactory|SAXParserFactory|XPathFactory"})
    void whatTurnsDataIntoCodeIsNotThere(String pattern) {
        assertThat(SOURCES.with(pattern)).isEmpty();
    }

    @Test
    void whatCouldIsInOneHandThatTakesCare() {
        assertThat(SOURCES.with("ProcessBuilder")).as("our own database's programs, by their paths").containsExactly("postgres/Command.java");
        assertThat(SOURCES.with("DocumentBuilderFactory|XMLInputFactory")).as("they refuse document types").containsExactlyInAnyOrderElementsOf(
                SOURCES.with("disallow-doctype-decl\", true|SUPPORT_DTD, (false|Boolean\\.FALSE)")).hasSize(2);
    }

    @Test
    void aRouteBeginsWithoutTheHeadersOfWhoeverSent() {
        List<Sources.Source> routes = SOURCES.files().stream().filter(file -> file.has("extends RouteBuilder")).toList();
        assertThat(routes).hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(file -> assertThat(file.count("\\bfrom\\([^)]*\\)(\\.routeId\\(\"[\\w-]+\"\\))?\\.removeHeaders\\(\"\\*\"\\)")).as(file.name())
                        .isPositive().isEqualTo(file.count("\\bfrom\\(")));
    }

    @Test
    void timeIsTheSitesClock() {
        assertThat(SOURCES.with("\\b(Instant|(Local|Zoned|Offset)Date(Time)?|LocalTime|Year|YearMonth)\\.now\\((Zone[^)]*|zone|site\\.zone\\(\\))?\\)"
                + "|System\\.currentTimeMillis\\(|new Date\\(\\)"))
                .isEmpty();
        assertThat(SOURCES.with("\\bClock\\.(system|tick)")).containsExactly("platform/Environment.java");
    }

    @Test
    void everyPackageSaysWhatItIsForAndThatNothingIsNull() {
        Set<String> described = SOURCES.files().stream().filter(file -> file.name().endsWith("/package-info.java") && file.has("(?m)^/\\*\\*") && file.has("(?m)^@NullMarked$"))
                .map(file -> folder(file.name())).collect(Collectors.toSet());
        assertThat(SOURCES.files()).extracting(file -> folder(file.name())).isSubsetOf(described);
    }

    private static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/'));
    }

    @Test
    void theSiteStartsWithoutDoorsBesideTheWeb() {
        String start = Sources.text(KARAF.resolve("src/main/resources/bin/karaf"));
        assertThat(start).contains("-Djdk.serialFilter='!*'", "-Dkaraf.startRemoteShell=false", "-Dkaraf.startLocalConsole=false").doesNotContain("jmxremote", "-agentlib", "jdwp");
        assertThat(Sources.text(KARAF.resolve("src/main/resources/etc/custom.properties"))).contains("karaf.shutdown.port = -1");
        assertThat(Sources.text(KARAF.resolve("src/main/resources/etc/org.ops4j.pax.web.cfg"))).contains("${env:HANOK_HTTP_ADDRESS:-127.0.0.1}", "server.showStacks = false");
        assertThat(Sources.text(BUNDLES.resolve("../features/src/main/feature/feature.xml")))
                .doesNotContainPattern("<feature[^>]*>(ssh|shell|management|jolokia|webconsole|kar|deployer|wrap|war)</feature>")
                .doesNotContainPattern("karaf\\.(shell|management|webconsole|kar)|jolokia|sshd|jline|camel-(exec|file|language|groovy|bean)|gogo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"users.properties", "keys.properties", "org.apache.karaf.kar.cfg", "org.apache.felix.fileinstall-deploy.cfg", "shell.init.script"})
    void whatKarafBringsOfAccountsAndOtherDoorsIsTakenOut(String file) {
        assertThat(KARAF.resolve("src/main/resources/etc").resolve(file)).doesNotExist();
        assertThat(Sources.text(KARAF.resolve("pom.xml"))).contains("<include name=\"etc/" + file + "\"/>");
    }
}
