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

/** Somebody signed in on one browser. */
@Entity
@Table(name = "session", schema = "members")
public class Session {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String hash;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;
    private Instant started;
    private Instant seen;
    private String address;
    private String agent;

    protected Session() {
    }

    public long id() {
        return id;
    }

    SessionLine line(String currentHash) {
        return new SessionLine(id, Device.of(agent), address, started, seen, hash.equals(currentHash));
    }
}
