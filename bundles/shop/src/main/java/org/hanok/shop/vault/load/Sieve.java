package org.hanok.shop.vault.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.Secret;
import org.hanok.api.data.Tx;
import org.hanok.api.security.Vault;
import org.hanok.shop.vault.Code;
import org.hanok.shop.vault.Columns;
import org.hanok.shop.vault.Rack;
import org.hanok.shop.vault.file.Fault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads a text and takes out the codes that the brand already has under any of its products. Compares keyed hashes; nothing is decrypted. */
@Component(service = Sieve.class)
public class Sieve {

    private static final String KNOWN = """
            select i.index_hash, p.name from shop.pin i join shop.product p on p.id = i.product_id
            where i.brand_id = ?1 and i.index_hash = any(cast(?2 as text[]))""";
    private static final String BRANDS = "select id from shop.brand order by id";
    private static final String OF_HASH = "select id from shop.pin where index_hash = any(cast(?1 as text[])) order by id limit 1";
    private final EntityManager em;
    private final Tx tx;
    private final Vault vault;

    @Activate
    public Sieve(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx, @Reference Vault vault) {
        this.em = em;
        this.tx = tx;
        this.vault = vault;
    }

    /** Codes to load by their hash in the order of the text, and all faults by line. */
    record Sifted(Map<String, Code> fresh, List<Fault> faults) {
    }

    Sifted sift(Rack rack, String text, String pattern) {
        Parsed parsed = PinText.parse(text, pattern.isBlank() ? rack.pattern() : pattern, !rack.remarkLabel().isEmpty());
        Map<String, Code> fresh = new LinkedHashMap<>();
        for (Code code : parsed.codes()) {
            fresh.put(index(rack.brand(), code.canonical()), code);
        }
        List<Fault> faults = new ArrayList<>(parsed.faults());
        known(rack.brand(), fresh.keySet()).forEach((hash, product) -> faults.add(Fault.of(fresh.remove(hash).line(), "known", product)));
        faults.sort(Comparator.comparingInt(Fault::line));
        return new Sifted(fresh, List.copyOf(faults));
    }

    /** The PIN of a code, of whatever brand, spelt however. */
    public Optional<Long> find(String code) {
        Secret canonical = new Code(1, Secret.of(code), Secret.of("")).canonical();
        return tx.read(() -> {
            List<?> brands = em.createNativeQuery(BRANDS).getResultList();
            List<String> hashes = brands.stream().map(brand -> index(((Number) brand).longValue(), canonical)).toList();
            List<?> found = em.createNativeQuery(OF_HASH).setParameter(1, Columns.texts(hashes)).getResultList();
            return found.stream().map(id -> ((Number) id).longValue()).findFirst();
        });
    }

    /** What tells two uploads apart without telling what is in them. */
    String fingerprint(Upload upload) {
        return vault.index("shop.pin.upload", Secret.of(upload.product() + "\n" + upload.pattern() + "\n" + upload.text()));
    }

    private String index(long brand, Secret canonical) {
        return vault.index("shop.brand:" + brand, canonical);
    }

    private Map<String, String> known(long brand, Iterable<String> hashes) {
        List<?> rows = tx.read(() -> em.createNativeQuery(KNOWN).setParameter(1, brand).setParameter(2, Columns.texts(hashes)).getResultList());
        Map<String, String> known = new LinkedHashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> known.put((String) row[0], (String) row[1]));
        return known;
    }
}
