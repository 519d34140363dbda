package org.hanok.payment.notice.hook;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.hanok.payment.inbox.Inbox;
import org.hanok.payment.inbox.RawMessage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Genuine notices that could not be read: kept once by their bytes, because money may stand behind them. Thread-safe. */
@Component(service = RefusedNotices.class)
public class RefusedNotices {

    private final Inbox inbox;

    @Activate
    public RefusedNotices(@Reference Inbox inbox) {
        this.inbox = inbox;
    }

    void keep(String why, RawMessage message) {
        try {
            String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(message.body()));
            inbox.refused("deposits", hash, why, message.headers(), message.body());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
