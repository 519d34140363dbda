package org.hanok.members.token;

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
import org.jspecify.annotations.Nullable;

/** A link that works once. */
@Entity
@Table(name = "one_time_token", schema = "members")
class OneTimeToken {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;
    @Enumerated(EnumType.STRING)
    private Purpose purpose;
    private String hash;
    private Instant expires;
    private @Nullable Instant used;

    protected OneTimeToken() {
    }

    OneTimeToken(Account account, Purpose purpose, String hash, Instant expires) {
        this.account = account;
        this.purpose = purpose;
        this.hash = hash;
        this.expires = expires;
    }
}
