package org.hanok.members.register;

import java.time.Instant;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.FetchType;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.ManyToOne;
import javax.persistence.Table;
import org.hanok.members.account.Account;

/** What a member agreed to, in which version. Rows are added, never changed. */
@Entity
@Table(name = "consent", schema = "members")
public class Consent {

    /** What about. */
    public enum Kind { TERMS, PRIVACY, REAL_NAME }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private String version;
    private Instant given;

    protected Consent() {
    }

    Consent(Account account, Kind kind, String version, Instant given) {
        this.account = account;
        this.kind = kind;
        this.version = version;
        this.given = given;
    }
}
