package org.hanok.admin.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.hanok.admin.stock.Texts;
import org.junit.jupiter.api.Test;

/** The chains are as Karaf 4.4 and Felix word them. */
class ReasonsTest {

    private static final String HEAD = "Unable to resolve root: missing requirement [root] osgi.identity; osgi.identity=bad; type=karaf.feature; version=\"[1.0.0,1.0.0]\";"
            + " filter:=\"(&(osgi.identity=bad)(type=karaf.feature)(version>=1.0.0)(version<=1.0.0))\" [caused by: Unable to resolve bad/1.0.0: ";

    @Test
    void namesTheInnermostMissingPackageWithItsVersions() {
        assertThat(korean(HEAD + "missing requirement [bad/1.0.0] osgi.identity; osgi.identity=org.bad; type=osgi.bundle [caused by: Unable to resolve org.bad/1.0.0: missing"
                + " requirement [org.bad/1.0.0] osgi.wiring.package; filter:=\"(&(osgi.wiring.package=com.other.mail)(version>=2.1.0)(!(version>=3.0.0)))\"]]"))
                .isEqualTo("‘org.bad/1.0.0’에 필요한 ‘com.other.mail’ 꾸러미 2.1.0 이상 3.0.0 미만이 없어요. 그 판을 주는 플러그인을 먼저 설치해 주세요.");
    }

    @Test
    void namesAMissingService() {
        assertThat(Reasons.of(HEAD + "missing requirement [bad/1.0.0] osgi.service; filter:=\"(objectClass=no.such.Service)\"; effective:=\"active\"]").arguments())
                .containsExactly("bad/1.0.0", "Service", "no.such.Service");
    }

    @Test
    void namesAMissingFeatureAndANewerJava() {
        assertThat(Reasons.of("missing requirement [x/1.0.0] osgi.identity; filter:=\"(&(osgi.identity=forum)(type=karaf.feature))\"").key()).isEqualTo("admin.reason.bundle");
        assertThat(korean("missing requirement [x/1.0.0] osgi.ee; filter:=\"(&(osgi.ee=JavaSE)(version=25))\"")).contains("Java 25 이상");
    }

    @Test
    void readsThroughCauses() {
        Exception failure = new IllegalStateException("Could not start", new RuntimeException(
                "missing requirement [org.bad [88](R 88.0)] osgi.wiring.package; (osgi.wiring.package=a.b)"));
        assertThat(Reasons.of(failure)).isEqualTo(Reason.of("admin.reason.package", "org.bad", "a.b"));
    }

    @Test
    void saysSomethingOfWhatItDoesNotKnow() {
        assertThat(Reasons.of(new IllegalStateException("Error downloading mvn:org.x/y/1.0")).arguments()).containsExactly("mvn:org.x/y/1.0");
        assertThat(Reasons.of(new IllegalStateException("odd")).arguments()).containsExactly("odd");
    }

    private static String korean(String chain) {
        return Reasons.of(chain).text(new Texts(), Locale.KOREAN);
    }
}
