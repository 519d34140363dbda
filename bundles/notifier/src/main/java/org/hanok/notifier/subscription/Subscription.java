package org.hanok.notifier.subscription;

import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hanok.notifier.Audience;

/** Who hears of which events, and on which channel. Edited by staff. */
@Entity
@Table(name = "subscription", schema = "notifier")
public class Subscription {

    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
    String topic = "";
    @Enumerated(EnumType.STRING) Audience audience = Audience.OPERATORS;
    String channel = "mail";
    boolean active = true;
    boolean optional;

    protected Subscription() {
    }
}
