package org.hanok.shop.vault.reveal;

import java.time.Instant;
import javax.persistence.Cacheable;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Somebody saw a code. Written by the database's own trigger chain, never changed. */
@Entity
@Cacheable(false)
@Table(name = "reveal", schema = "shop")
public class Reveal {

    @Id
    private @Nullable Long id;

    @Column(name = "pin_id")
    private long pinId;

    @Column(name = "member_id")
    private long memberId;

    private String address = "";

    private Instant at = Instant.EPOCH;

    private String hash = "";

    protected Reveal() {
    }

    @Override
    public String toString() {
        return "reveal " + id;
    }
}
