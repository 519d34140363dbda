package org.hanok.members.session;

import java.time.Instant;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.ManyToOne;
import javax.persistence.Table;
import org.hanok.members.account.Account;
import org.jspecify.annotations.Nullable;

/** A key for a program that works in its owner's name. */
@Entity
@Table(name = "api_key", schema = "members")
public class ApiKey {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;
    private String label;
    private String hash;
    private String tail;
    private String permissions;
    private Instant created;
    private @Nullable Instant used;

    protected ApiKey() {
    }

    ApiKey(Account account, String label, String hash, String tail, String permissions, Instant now) {
        this.account = account;
        this.label = label;
        this.hash = hash;
        this.tail = tail;
        this.permissions = permissions;
        this.created = now;
    }

    KeyLine line() {
        return new KeyLine(id, label, tail, permissions, created, used);
    }
}
