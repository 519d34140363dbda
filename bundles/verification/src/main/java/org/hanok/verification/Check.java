package org.hanok.verification;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One identity check. Everything personal is sealed, and gone when the check proves nothing. */
@Entity
@Table(name = "identity_check", schema = "verification")
public class Check {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String code;
    private long member;
    private String visitor;
    private String verifier;
    private String state;
    private @Nullable String token;
    private String onward;
    @Enumerated(EnumType.STRING)
    private Outcome outcome = Outcome.STARTED;
    private String reason = "";
    private Instant started;
    private Instant expires;
    private @Nullable Instant finished;
    private @Nullable String name;
    private @Nullable String born;
    private @Nullable String sex;
    private @Nullable String carrier;
    private @Nullable String phone;
    @Column(name = "phone_index")
    private @Nullable String phoneIndex;
    @Column(name = "person_key")
    private @Nullable String personKey;
    private @Nullable String person;

    protected Check() {
    }

    /** @param code bound into sealed values @param state hash of what the browser carries @param token sealed */
    public Check(String code, long member, String visitor, String verifier, String state, String token, String onward, Instant started, Instant expires) {
        this.code = code;
        this.member = member;
        this.visitor = visitor;
        this.verifier = verifier;
        this.state = state;
        this.token = token;
        this.onward = onward;
        this.started = started;
        this.expires = expires;
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public long member() {
        return member;
    }

    public String verifier() {
        return verifier;
    }

    public @Nullable String token() {
        return token;
    }

    public Outcome outcome() {
        return outcome;
    }

    public @Nullable String name() {
        return name;
    }

    public @Nullable String phone() {
        return phone;
    }

    public @Nullable String sealed(String field) {
        return switch (field) {
            case "name" -> name;
            case "born" -> born;
            case "sex" -> sex;
            case "carrier" -> carrier;
            case "phone" -> phone;
            case "key" -> personKey;
            default -> throw new IllegalArgumentException(field);
        };
    }

    public Instant started() {
        return started;
    }

    public @Nullable String person() {
        return person;
    }

    public boolean belongsTo(long someone, String browser) {
        return member == someone && visitor.equals(browser);
    }

    public boolean isOpen(Instant now) {
        return outcome == Outcome.STARTED && now.isBefore(expires);
    }

    public CheckLine line() {
        return new CheckLine(outcome.name(), reason, onward, started, finished);
    }

    @Override
    public String toString() {
        return "check " + id;
    }
}
