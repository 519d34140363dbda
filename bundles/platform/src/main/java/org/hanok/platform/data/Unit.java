package org.hanok.platform.data;

import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.hanok.api.data.Tx;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** A persistence unit that is up: its services are registered in its plugin's name and leave with it. */
final class Unit {

    private final EntityManagerFactory factory;
    private final List<ServiceRegistration<?>> registrations;

    /** @throws javax.persistence.PersistenceException when the mapping or a class is wrong */
    Unit(Bundle bundle, UnitInfo info, Work work) {
        factory = new PersistenceProvider().createContainerEntityManagerFactory(info, settings(bundle, info));
        try {
            // Deploys the unit now: a wrong mapping shows before the plugin starts.
            factory.createEntityManager().close();
        } catch (RuntimeException e) {
            factory.close();
            throw e;
        }
        UnitTx tx = new UnitTx(factory, work);
        BundleContext context = bundle.getBundleContext();
        Dictionary<String, Object> named = new Hashtable<>(Map.of("osgi.unit.name", info.getPersistenceUnitName()));
        registrations = List.of(
                context.registerService(EntityManagerFactory.class, factory, named),
                context.registerService(EntityManager.class, tx.entityManager(), named),
                context.registerService(Tx.class, tx, named));
    }

    void close() {
        for (ServiceRegistration<?> registration : registrations) {
            try {
                registration.unregister();
            } catch (IllegalStateException e) {
                // The framework withdraws a stopped bundle's services itself, and may have been faster.
                continue;
            }
        }
        factory.close();
    }

    private static Map<String, Object> settings(Bundle bundle, UnitInfo info) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("eclipselink.classloader", info.getClassLoader());
        settings.put("eclipselink.session-name", info.getPersistenceUnitName() + "-" + bundle.getBundleId() + "-" + System.nanoTime());
        settings.put("eclipselink.target-database", "PostgreSQL");
        settings.put("eclipselink.cache.shared.default", "false");
        settings.put("eclipselink.jdbc.batch-writing", "JDBC");
        settings.put("eclipselink.session.customizer", new Instants());
        settings.put("eclipselink.logging.level", "WARNING");
        return settings;
    }
}
