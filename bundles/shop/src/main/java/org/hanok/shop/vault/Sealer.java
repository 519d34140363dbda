package org.hanok.shop.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.hanok.api.Secret;
import org.hanok.api.security.Vault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Seals codes, each bound to the id of its own row, and writes thousands of them with one statement. */
@Component(service = Sealer.class)
public class Sealer {

    private static final String IDS = "select nextval(pg_get_serial_sequence('shop.pin', 'id')) from generate_series(1, ?1)";
    private static final String INSERT = """
            insert into shop.pin (id, product_id, brand_id, batch_id, key_id, sealed, index_hash, tail, remark)
            select c.id, ?1, ?2, ?3, ?4, c.sealed, c.hash, c.tail, nullif(c.remark, '')
            from unnest(cast(?5 as bigint[]), cast(?6 as text[]), cast(?7 as text[]), cast(?8 as text[]), cast(?9 as text[])) as c(id, sealed, hash, tail, remark)
            on conflict (brand_id, index_hash) do nothing""";
    private final EntityManager em;
    private final Vault vault;

    @Activate
    public Sealer(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference Vault vault) {
        this.em = em;
        this.vault = vault;
    }

    /** @return how many were new to the brand */
    public int insert(Rack rack, long batch, Map<String, Code> codes) {
        List<?> ids = em.createNativeQuery(IDS).setParameter(1, codes.size()).getResultList();
        List<String> sealed = new ArrayList<>(codes.size());
        List<String> remarks = new ArrayList<>(codes.size());
        int i = 0;
        for (Code code : codes.values()) {
            Object id = ids.get(i++);
            sealed.add(vault.seal(code.text(), purpose(id)));
            remarks.add(code.remark().isEmpty() ? "" : vault.seal(code.remark(), remarkPurpose(id)));
        }
        return em.createNativeQuery(INSERT).setParameter(1, rack.product()).setParameter(2, rack.brand()).setParameter(3, batch)
                .setParameter(4, vault.keyOf(sealed.get(0))).setParameter(5, Columns.texts(ids)).setParameter(6, Columns.texts(sealed))
                .setParameter(7, Columns.texts(codes.keySet())).setParameter(8, Columns.texts(codes.values().stream().map(Code::tail).toList()))
                .setParameter(9, Columns.texts(remarks)).executeUpdate();
    }

    public Secret open(Object id, String sealed) {
        return vault.open(sealed, purpose(id));
    }

    public Secret openRemark(Object id, String sealed) {
        return vault.open(sealed, remarkPurpose(id));
    }

    /** The same code under the current key. @throws IllegalStateException when it does not open */
    public String again(Object id, String sealed) {
        return vault.seal(open(id, sealed), purpose(id));
    }

    /** The same remark under the current key. @throws IllegalStateException when it does not open */
    public String againRemark(Object id, String sealed) {
        return vault.seal(openRemark(id, sealed), remarkPurpose(id));
    }

    private static String purpose(Object id) {
        return "shop.pin:" + id;
    }

    private static String remarkPurpose(Object id) {
        return "shop.pin.remark:" + id;
    }
}
