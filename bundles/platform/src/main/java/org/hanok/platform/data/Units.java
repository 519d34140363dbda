package org.hanok.platform.data;

import java.lang.instrument.IllegalClassFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.persistence.spi.ClassTransformer;
import javax.sql.DataSource;
import org.hanok.api.health.HealthCheck;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.hooks.weaving.WovenClass;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every bundle with a {@code Meta-Persistence} header its schema and persistence unit, before its components start: they wait for the unit's services. A
 * migration or mapping that fails leaves that bundle waiting with the reason, and nobody else. The OSGi JPA Service pattern (OSGi Compendium 7, chapter 127).
 */
@Component(service = {HealthCheck.class, Units.class}, immediate = true)
public final class Units implements HealthCheck, WeavingHook, BundleTrackerCustomizer<String> {

    private static final Logger LOG = LoggerFactory.getLogger(Units.class);
    private final DataSource pool;
    private final Work work;
    private final Migrations migrations;
    private final Map<Long, UnitInfo> infos = new ConcurrentHashMap<>();
    private final Map<Long, Unit> units = new ConcurrentHashMap<>();
    private final Map<String, String> failures = new ConcurrentHashMap<>();
    private final BundleTracker<String> tracker;
    private final ServiceRegistration<WeavingHook> hook;

    @Activate
    public Units(BundleContext context, @Reference(target = "(hanok.pool=true)") DataSource pool, @Reference Work work) {
        this.pool = pool;
        this.work = work;
        migrations = new Migrations(pool);
        migrations.apply(context.getBundle(), "platform");
        hook = context.registerService(WeavingHook.class, this, null);
        tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
        hook.unregister();
    }

    @Override
    public String name() {
        return "units";
    }

    @Override
    public Optional<String> trouble() {
        return failures.isEmpty() ? Optional.empty() : Optional.of("Waiting: " + new TreeMap<>(failures));
    }

    /** A plugin that waits for its unit is its own trouble, not the site's. */
    @Override
    public boolean vital() {
        return false;
    }

    @Override
    public String addingBundle(Bundle bundle, BundleEvent event) {
        if (bundle.getHeaders().get("Meta-Persistence") == null) {
            return null;
        }
        try {
            UnitInfo info = new UnitInfo(bundle, pool);
            migrations.apply(bundle, info.getPersistenceUnitName());
            infos.put(bundle.getBundleId(), info);
            units.put(bundle.getBundleId(), new Unit(bundle, info, work));
            failures.remove(bundle.getSymbolicName());
        } catch (Exception e) {
            failures.put(bundle.getSymbolicName(), e.getClass().getSimpleName() + ": " + e.getMessage());
            LOG.error("{} waits: its persistence unit could not be made", bundle.getSymbolicName(), e);
        }
        return bundle.getSymbolicName();
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, String name) {
        LOG.debug("{} changed state", name);
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, String name) {
        failures.remove(name);
        infos.remove(bundle.getBundleId());
        Unit unit = units.remove(bundle.getBundleId());
        if (unit != null) {
            unit.close();
        }
    }

    @Override
    public void weave(WovenClass woven) {
        UnitInfo info = infos.get(woven.getBundleWiring().getBundle().getBundleId());
        if (info == null) {
            return;
        }
        for (ClassTransformer transformer : info.transformers()) {
            transform(woven, transformer);
        }
    }

    private static void transform(WovenClass woven, ClassTransformer transformer) {
        try {
            byte[] bytes = transformer.transform(woven.getBundleWiring().getClassLoader(), woven.getClassName().replace('.', '/'), null, woven.getProtectionDomain(),
                    woven.getBytes());
            if (bytes != null) {
                woven.setBytes(bytes);
                List<String> imports = new ArrayList<>(List.of("org.eclipse.persistence.*", "javax.persistence.*"));
                imports.removeAll(woven.getDynamicImports());
                woven.getDynamicImports().addAll(imports);
            }
        } catch (IllegalClassFormatException e) {
            LOG.error("{} could not be woven", woven.getClassName(), e);
        }
    }
}
