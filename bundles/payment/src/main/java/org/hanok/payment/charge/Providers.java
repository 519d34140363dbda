package org.hanok.payment.charge;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hanok.api.payment.PaymentMethod;
import org.hanok.api.payment.PaymentProvider;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The payment services that are switched on now. Thread-safe. */
@Component(service = Providers.class)
public class Providers {

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<PaymentProvider> services = List.of();

    public Providers() {
    }

    /** For use outside a container. */
    public Providers(List<PaymentProvider> services) {
        this.services = List.copyOf(services);
    }

    public Optional<PaymentProvider> byId(String id) {
        return services.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    public List<PaymentMethod> methods() {
        return services.stream().sorted(Comparator.comparing(PaymentProvider::id)).map(PaymentProvider::method).toList();
    }
}
