package org.hanok.shop.catalogue.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills an empty catalogue with believable vouchers, in demo mode only. As a service it says that this is done, so that other demo content can wait for it.
 */
@Component(service = Demo.class, immediate = true, configurationPid = "org.hanok.demo", configurationPolicy = ConfigurationPolicy.REQUIRE)
public class Demo {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final EntityManager em;
    private final Changes changes;

    @Activate
    public Demo(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx,
            @Reference Changes changes) {
        this.em = em;
        this.changes = changes;
        tx.run(this::fill);
    }

    private void fill() {
        if (em.createQuery("select count(c) from Category c", Long.class).getSingleResult() > 0) {
            return;
        }
        DemoShelves shelves = new DemoShelves(em, changes);
        lines().forEach(shelves::put);
        LOG.info("Filled the catalogue with demo vouchers");
    }

    private static List<String[]> lines() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(Demo.class.getResourceAsStream("/demo/catalogue.tsv"), StandardCharsets.UTF_8))) {
            return file.lines().map(line -> line.split("\t", -1)).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
