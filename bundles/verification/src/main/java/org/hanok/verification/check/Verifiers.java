package org.hanok.verification.check;

import java.util.List;
import java.util.Optional;
import org.hanok.api.identity.IdentityVerifier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The identity services that are switched on. */
@Component(service = Verifiers.class)
public class Verifiers {

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<IdentityVerifier> services;

    @Activate
    public Verifiers() {
        this(List.of());
    }

    public Verifiers(List<IdentityVerifier> services) {
        this.services = services;
    }

    Optional<IdentityVerifier> any() {
        return services.stream().findFirst();
    }

    Optional<IdentityVerifier> named(String id) {
        return services.stream().filter(service -> service.id().equals(id)).findFirst();
    }
}
