package org.hanok.payment.notice.hook;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.hanok.payment.inbox.Inbox;
import org.hanok.payment.inbox.RawMessage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Genuine notices that could not be read: kept once by their bytes and told to staff, because money may stand behind them. Thread-safe. */
@Component(service = RefusedNotices.class)
public class RefusedNotices {

    private final Inbox inbox;

    @Activate
    public RefusedNotices(@Reference Inbox inbox) {
        this.inbox = inbox;
    }

    /** @param key what is wrong @param field where, or empty */
    void keep(String key, String field, RawMessage message) {
        try {
            String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(message.body()));
            inbox.refused("deposits", hash, field.isEmpty() ? key : key + ": " + field, message, "deposit.unreadable", key.substring(key.lastIndexOf('.') + 1));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
