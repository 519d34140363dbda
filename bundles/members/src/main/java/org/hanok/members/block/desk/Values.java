package org.hanok.members.block.desk;

import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.api.member.BlockList.Kind;
import org.hanok.members.account.EmailAddress;
import org.hanok.members.block.Blocked;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads what staff type. A person is named by an account that has proven to be them. */
@Component(service = Values.class)
public class Values {

    private static final String PERSON = "select a.person from members.account a where (a.email = ?1 or cast(a.id as text) = ?1) and a.person is not null";

    private final EntityManager em;
    private final Tx tx;

    @Activate
    public Values(@Reference(target = "(osgi.unit.name=members)") EntityManager em, @Reference(target = "(osgi.unit.name=members)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    /** @param typed of a person: an account's id or e-mail address, or the keyed hash from an export @throws Refused for what cannot be blocked */
    Blocked of(Kind kind, String typed) {
        boolean account = kind == Kind.PERSON && (typed.strip().matches("[0-9]{1,18}") || typed.indexOf('@') > 0);
        return account ? new Blocked(kind, person(typed)) : Blocked.of(kind, typed);
    }

    private String person(String account) {
        List<?> rows = tx.read(() -> em.createNativeQuery(PERSON).setParameter(1, EmailAddress.normal(account)).getResultList());
        if (rows.isEmpty()) {
            throw new Refused("members.block.unproven");
        }
        return (String) rows.get(0);
    }
}
