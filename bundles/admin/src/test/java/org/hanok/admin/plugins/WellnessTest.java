package org.hanok.admin.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hanok.api.health.HealthCheck;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

class WellnessTest {

    private final Collection<ComponentDescriptionDTO> descriptions = new ArrayList<>();
    private final Collection<ComponentConfigurationDTO> configurations = new ArrayList<>();
    private final List<HealthCheck> checks = new ArrayList<>();
    private final Bundle board = bundle(Bundle.ACTIVE);

    @Test
    void isFineWhenComponentsAreSatisfied() {
        component("org.hanok.board.Board", ComponentConfigurationDTO.ACTIVE, "", "");
        assertThat(troubles(board)).isEmpty();
    }

    @Test
    void saysWhichUnitAComponentWaitsFor() {
        component("org.hanok.board.Board", ComponentConfigurationDTO.UNSATISFIED_REFERENCE, "org.hanok.api.data.Tx", "(osgi.unit.name=board)");
        assertThat(troubles(board)).containsExactly(Reason.of("admin.reason.waits.unit", "Board", "board"));
    }

    @Test
    void saysWhichServiceAComponentWaitsForUnlessASettingWouldBringIt() {
        component("org.hanok.board.Board", ComponentConfigurationDTO.UNSATISFIED_REFERENCE, "org.acme.Mailer", null);
        assertThat(troubles(board)).containsExactly(Reason.of("admin.reason.waits", "Board", "Mailer"));
        ComponentDescriptionDTO optional = new ComponentDescriptionDTO();
        optional.name = "org.hanok.board.SmtpMailer";
        optional.configurationPolicy = "require";
        optional.serviceInterfaces = new String[] {"org.acme.Mailer"};
        optional.references = new ReferenceDTO[0];
        descriptions.add(optional);
        assertThat(troubles(board)).isEmpty();
    }

    @Test
    void tellsTheLastCauseOfAFailedComponentWithoutClassNames() {
        component("org.hanok.board.Board", ComponentConfigurationDTO.FAILED_ACTIVATION, "", "");
        configurations.iterator().next().failure = "java.lang.RuntimeException: a\n\tat x\nCaused by: java.lang.IllegalStateException: no key file\n\tat y";
        assertThat(troubles(board)).containsExactly(Reason.of("admin.reason.failed", "Board", "no key file"));
    }

    @Test
    void tellsAFailedMigrationAsThePlatformSaysIt() {
        checks.add(check("units", "Waiting: {org.hanok.board=FlywayException: syntax error at \"CREAT\", org.hanok.news=SQLException: x}", false));
        assertThat(troubles(board)).containsExactly(Reason.of("admin.reason.unit", "org.hanok.board", "syntax error at \"CREAT\""));
    }

    @Test
    void tellsBundlesThatDidNotStart() {
        assertThat(troubles(bundle(Bundle.INSTALLED))).containsExactly(Reason.of("admin.reason.stopped", "org.hanok.board"));
    }

    @Test
    void onlyVitalChecksCountForTheSite() {
        checks.add(check("database", "gone", true));
        checks.add(check("feeds", "slow", false));
        assertThat(new Wellness(runtime(), checks).vital()).isEqualTo(Map.of("database", "gone"));
    }

    private List<Reason> troubles(Bundle bundle) {
        return new Wellness(runtime(), checks).troubles(List.of(bundle));
    }

    private void component(String name, int state, String service, String target) {
        ComponentDescriptionDTO description = new ComponentDescriptionDTO();
        description.name = name;
        description.configurationPolicy = "optional";
        description.serviceInterfaces = new String[0];
        ReferenceDTO reference = new ReferenceDTO();
        reference.name = "$000";
        reference.interfaceName = service;
        description.references = new ReferenceDTO[] {reference};
        UnsatisfiedReferenceDTO missing = new UnsatisfiedReferenceDTO();
        missing.name = "$000";
        missing.target = target;
        ComponentConfigurationDTO configuration = new ComponentConfigurationDTO();
        configuration.description = description;
        configuration.state = state;
        configuration.unsatisfiedReferences = new UnsatisfiedReferenceDTO[] {missing};
        descriptions.add(description);
        configurations.add(configuration);
    }

    private ServiceComponentRuntime runtime() {
        return (ServiceComponentRuntime) java.lang.reflect.Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ServiceComponentRuntime.class},
                (proxy, method, args) -> method.getName().equals("getComponentDescriptionDTOs") ? descriptions
                        : configurations.stream().filter(c -> c.description == args[0]).toList());
    }

    private static HealthCheck check(String name, String trouble, boolean vital) {
        return new HealthCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Optional<String> trouble() {
                return Optional.of(trouble);
            }

            @Override
            public boolean vital() {
                return vital;
            }
        };
    }

    private static Bundle bundle(int state) {
        return Karaf.stub(Bundle.class, Map.of("getSymbolicName", "org.hanok.board", "getState", state, "getHeaders", new java.util.Hashtable<>()));
    }
}
