package org.hanok.members.block.desk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.api.member.BlockList.Kind;
import org.hanok.members.block.Blocked;
import org.hanok.members.block.Keys;
import org.hanok.members.block.Networks;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The blocks for staff's lists: newest first, found by what they cover or by their reason. */
@Component(service = BlockBook.class)
public class BlockBook {

    private static final String LIVE = "(b.ended is null and (b.until is null or b.until > now()))";
    private static final String LINE = "select b.id, b.kind, b.shown, b.reason, b.until, b.created, coalesce((select a.name from members.account a where a.id = b.creator),"
            + " ''), b.hits, b.hit_at, b.ended, " + LIVE + " from members.block b ";
    private static final String FIND = LINE + "where b.id < ?1 and (?2 = '' or b.kind = ?2) and (?3 or " + LIVE + """
            ) and (?4 = '' or position(?4 in lower(b.reason)) > 0 or b.network >>= cast(nullif(?5, '') as inet) or b.country = upper(?4)
              or b.keyed = any (cast(?6 as text[])))
            order by b.id desc limit ?7""";
    private static final String ONE = LINE + "where b.id = ?1";
    private static final String COVERING_ACCOUNT = LINE + "where " + LIVE + """
             and (b.keyed = any (cast(?1 as text[])) or b.keyed = (select a.person from members.account a where a.id = ?2)
               or b.id in (select p.block_id from members.block_account p where p.account_id = ?2)) order by b.id desc""";
    private static final String ALL = "select b.kind, b.code, coalesce(b.sealed, ''), coalesce(b.keyed, b.country, cast(b.network as text)), b.reason, b.until"
            + " from members.block b where " + LIVE + " order by b.id";

    private final EntityManager em;
    private final Tx tx;
    private final Keys keys;

    @Activate
    public BlockBook(@Reference(target = "(osgi.unit.name=members)") EntityManager em, @Reference(target = "(osgi.unit.name=members)") Tx tx, @Reference Keys keys) {
        this.em = em;
        this.tx = tx;
        this.keys = keys;
    }

    /** @param kind a kind's name or empty @param all whether those that are over are wanted too @param text a value that a block may cover, or words of a reason */
    List<BlockLine> find(String kind, boolean all, String text, long before, int limit) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return tx.read(() -> lines(em.createNativeQuery(FIND).setParameter(1, before).setParameter(2, kind).setParameter(3, all).setParameter(4, wanted)
                .setParameter(5, Networks.address(wanted).orElse("")).setParameter(6, Keys.array(keyed(wanted).stream())).setParameter(7, limit).getResultList()));
    }

    Optional<BlockLine> one(long id) {
        return tx.read(() -> lines(em.createNativeQuery(ONE).setParameter(1, id).getResultList())).stream().findFirst();
    }

    /** Blocks in force on an account's mail address or person. */
    List<BlockLine> of(long account, String email) {
        String mail = Keys.array(keys.all(Kind.EMAIL, Blocked.covering(email)).stream());
        return tx.read(() -> lines(em.createNativeQuery(COVERING_ACCOUNT).setParameter(1, mail).setParameter(2, account).getResultList()));
    }

    /** Everything in force with its value in clear. @return kind, value, reason and end of each, ready to be imported again */
    List<List<String>> export() {
        List<?> rows = tx.read(() -> em.createNativeQuery(ALL).getResultList());
        return rows.stream().map(Object[].class::cast).map(row -> List.of((String) row[0],
                ((String) row[2]).isEmpty() ? (String) row[3] : keys.open((String) row[2], (String) row[1]), (String) row[4],
                row[5] == null ? "" : ((Timestamp) row[5]).toInstant().toString())).toList();
    }

    private List<String> keyed(String text) {
        List<String> keyed = new ArrayList<>();
        if (text.indexOf('@') >= 0) {
            keyed.addAll(text.startsWith("@") ? List.of(keys.of(Kind.EMAIL, text)) : keys.all(Kind.EMAIL, Blocked.covering(text)));
        } else if (text.replaceAll("[^0-9]", "").length() >= 8) {
            keyed.add(keys.of(Kind.PHONE, Blocked.phone(text)));
        }
        return keyed;
    }

    private static List<BlockLine> lines(List<?> rows) {
        return rows.stream().map(Object[].class::cast).map(row -> new BlockLine(((Number) row[0]).longValue(), (String) row[1], (String) row[2], (String) row[3],
                instant(row[4]), instant(row[5]), (String) row[6], ((Number) row[7]).longValue(), instant(row[8]), instant(row[9]), (Boolean) row[10])).toList();
    }

    private static @Nullable Instant instant(Object at) {
        return at == null ? null : ((Timestamp) at).toInstant();
    }
}
