package org.hanok.admin.plugins;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hanok.api.health.HealthCheck;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** How the parts are: bundles started, components satisfied, persistence units made, and what the site's own checks say. */
@Component(service = Wellness.class)
public class Wellness {

    private static final Pattern UNIT = Pattern.compile("\\(osgi\\.unit\\.name=([^)]+)\\)");
    private final ServiceComponentRuntime components;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<HealthCheck> checks = List.of();

    @Activate
    public Wellness(@Reference ServiceComponentRuntime components) {
        this.components = components;
    }

    Wellness(ServiceComponentRuntime components, List<HealthCheck> checks) {
        this(components);
        this.checks = checks;
    }

    /** What keeps these bundles from working; empty when they are fine. */
    public List<Reason> troubles(Collection<Bundle> bundles) {
        List<Reason> troubles = new ArrayList<>();
        for (Bundle bundle : bundles) {
            unit(bundle).ifPresent(troubles::add);
            if (bundle.getState() != Bundle.ACTIVE && bundle.getState() != Bundle.STARTING && bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
                troubles.add(Reason.of("admin.reason.stopped", bundle.getSymbolicName()));
            }
        }
        if (troubles.isEmpty()) {
            Collection<ComponentDescriptionDTO> descriptions = components.getComponentDescriptionDTOs(bundles.toArray(Bundle[]::new));
            Set<String> optional = descriptions.stream().filter(d -> "require".equals(d.configurationPolicy)).flatMap(d -> Arrays.stream(d.serviceInterfaces)).collect(Collectors.toSet());
            descriptions.forEach(description -> troubles.addAll(troubles(description, optional)));
        }
        return troubles.stream().distinct().toList();
    }

    /** Vital parts of the site that are in trouble, with what they say. */
    public Map<String, String> vital() {
        return checks.stream().filter(HealthCheck::vital).filter(check -> check.trouble().isPresent())
                .collect(Collectors.toMap(HealthCheck::name, check -> check.trouble().orElse(""), (a, b) -> a));
    }

    /** The platform tells failed units as {@code Waiting: {symbolic.name=Failure: text, …}}. */
    private Optional<Reason> unit(Bundle bundle) {
        Pattern mine = Pattern.compile("[\\x7b ]" + Pattern.quote(bundle.getSymbolicName()) + "=(?:\\w+: )?((?:(?!, [\\w.]+=\\w+: ).)*)", Pattern.DOTALL);
        return checks.stream().filter(check -> check.name().equals("units")).map(HealthCheck::trouble).flatMap(Optional::stream).map(mine::matcher).filter(Matcher::find)
                .map(matcher -> Reason.of("admin.reason.unit", bundle.getSymbolicName(), first(matcher.group(1)))).findFirst();
    }

    private List<Reason> troubles(ComponentDescriptionDTO description, Set<String> optional) {
        return components.getComponentConfigurationDTOs(description).stream().flatMap(configuration -> switch (configuration.state) {
            case ComponentConfigurationDTO.FAILED_ACTIVATION -> List.of(Reason.of("admin.reason.failed", simple(description.name), first(configuration.failure))).stream();
            case ComponentConfigurationDTO.UNSATISFIED_REFERENCE -> Arrays.stream(configuration.unsatisfiedReferences).map(missing -> waiting(description, missing, optional))
                    .filter(Objects::nonNull);
            default -> List.<Reason>of().stream();
        }).toList();
    }

    /** Null for what waits for a setting that nobody has made: it is switched off, not in trouble. */
    private static @org.jspecify.annotations.Nullable Reason waiting(ComponentDescriptionDTO description, UnsatisfiedReferenceDTO missing, Set<String> optional) {
        String service = Arrays.stream(description.references).filter(reference -> reference.name.equals(missing.name)).map((ReferenceDTO r) -> r.interfaceName).findFirst().orElse(missing.name);
        if (optional.contains(service)) {
            return null;
        }
        Matcher unit = UNIT.matcher(missing.target == null ? "" : missing.target);
        return unit.find() ? Reason.of("admin.reason.waits.unit", simple(description.name), unit.group(1))
                : Reason.of("admin.reason.waits", simple(description.name), simple(service));
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The last cause of a stack trace says most. */
    private static String first(@org.jspecify.annotations.Nullable String failure) {
        String text = failure == null ? "" : failure;
        int cause = text.lastIndexOf("Caused by: ");
        String line = (cause < 0 ? text : text.substring(cause + "Caused by: ".length())).lines().findFirst().orElse("");
        return line.replaceFirst("^[\\w.$]+(Exception|Error): ", "").replaceAll("\\x7d$", "");
    }
}
