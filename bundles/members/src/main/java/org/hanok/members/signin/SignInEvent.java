package org.hanok.members.signin;

import java.time.Instant;
import javax.persistence.ColumnResult;
import javax.persistence.Entity;
import javax.persistence.EntityResult;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.FetchType;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.ManyToOne;
import javax.persistence.SqlResultSetMapping;
import javax.persistence.Table;
import org.hanok.members.account.Account;
import org.jspecify.annotations.Nullable;

/** One try to sign in. */
@Entity
@Table(name = "sign_in_event", schema = "members")
@SqlResultSetMapping(name = SignInEvent.TRIED, entities = @EntityResult(entityClass = Account.class),
        columns = {@ColumnResult(name = "tries"), @ColumnResult(name = "latest")})
public class SignInEvent {

    /** Whose address was typed, and how often in vain. */
    static final String TRIED = "SignInEvent.tried";

    /** How it ended. */
    public enum Outcome {
        OK, WRONG,
        /** Not even checked: too many tries. */
        PAUSED,
        /** The password was right, the account is not open. */
        REFUSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private @Nullable Account account;
    private String who;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    private Instant happened;
    private String address;
    private String agent;
    private String country = "";
    /** Keyed hash of the browser's id, empty when it has none. */
    private String device = "";

    protected SignInEvent() {
    }
}
