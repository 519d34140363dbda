package org.hanok.shop.catalogue;

import java.time.Instant;
import javax.persistence.Cacheable;
import javax.persistence.Column;
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
import org.jspecify.annotations.Nullable;

/** Whose vouchers they are, with everything that is the same for all its denominations. */
@Entity
@Cacheable(false)
@Table(name = "brand", schema = "shop")
public class Brand {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "category_id")
    private @Nullable Category category;

    @Column(nullable = false, length = 80)
    private String slug = "";

    @Column(nullable = false, length = 80)
    private String name = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Palette palette;

    @Enumerated(EnumType.STRING)
    private @Nullable Lattice lattice;

    private String description = "";

    @Column(name = "pin_pattern")
    private String pinPattern = "[0-9A-Z]{4}(-[0-9A-Z]{4}){2,4}";

    @Column(name = "pin_remark_label")
    private String pinRemarkLabel = "";

    private boolean risky;

    private boolean refundable = true;

    @Column(name = "refund_hours")
    private int refundHours = 168;

    @Column(name = "refund_wait_hours")
    private int refundWaitHours;

    @Column(name = "refund_fee")
    private long refundFee;

    @Column(name = "refund_fee_rate")
    private int refundFeeRate;

    @Column(name = "refund_after_reveal")
    private boolean refundAfterReveal;

    @Column(name = "refund_from")
    private int refundFrom;

    @Column(name = "refund_until")
    private int refundUntil = 24;

    @Column(name = "refund_text_ko")
    private String refundText = "";

    @Column(name = "refund_text_en")
    private String refundTextEn = "";

    private boolean enabled = true;

    private int position;

    private Instant changed = Instant.EPOCH;

    /** For JPA and the back office; fill it through the latter. */
    public Brand() {
    }

    public Brand(Category category, String slug, String name, int position) {
        this.category = category;
        this.slug = slug;
        this.name = name;
        this.position = position;
    }

    public @Nullable Long id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    /** A regular expression that one code of this brand matches, to find codes in a supplier's text. */
    public String pinPattern() {
        return pinPattern;
    }

    /** What the words after a code mean, such as a password or an issue date; empty when there are none. */
    public String pinRemarkLabel() {
        return pinRemarkLabel;
    }

    /** Whether swindlers like it. */
    public boolean risky() {
        return risky;
    }

    public boolean refundable() {
        return refundable;
    }

    public Brand describe(String text) {
        description = text;
        return this;
    }

    public Brand art(Palette colours, Lattice pattern) {
        palette = colours;
        lattice = pattern;
        return this;
    }

    public Brand pins(String pattern, String remark) {
        pinPattern = pattern;
        pinRemarkLabel = remark;
        return this;
    }

    public Brand rules(boolean isRisky, boolean isRefundable) {
        risky = isRisky;
        refundable = isRefundable;
        return this;
    }

    /** Fills what was left open before the row is kept. */
    public void complete(Instant now) {
        palette = palette == null ? Palette.of(slug) : palette;
        lattice = lattice == null ? Lattice.of(slug) : lattice;
        changed = now;
    }

    @Override
    public String toString() {
        return name;
    }
}
