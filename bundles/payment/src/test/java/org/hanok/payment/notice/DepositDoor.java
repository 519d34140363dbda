package org.hanok.payment.notice;

import java.util.Map;
import org.hanok.api.Secret;
import org.hanok.payment.Doors;
import org.hanok.payment.House;
import org.hanok.payment.notice.hook.DepositWebhook;
import org.hanok.payment.notice.hook.RefusedNotices;

/** The door for deposit notices as a stranger finds it, and the key to it. */
public final class DepositDoor {

    public static final String SECRET = Notices.SECRET;

    private DepositDoor() {
    }

    public static DepositWebhook open(House house) {
        DepositWebhook.Settings none = (DepositWebhook.Settings) java.lang.reflect.Proxy.newProxyInstance(DepositDoor.class.getClassLoader(),
                new Class<?>[] {DepositWebhook.Settings.class, java.lang.annotation.Annotation.class}, (proxy, method, args) -> method.getDefaultValue());
        return new DepositWebhook(none, House.site(Map.of("HANOK_DEPOSIT_SECRET", SECRET)), house.deposits, new RefusedNotices(house.inbox), Doors.keys(), house.clock);
    }

    public static String signature(String secret, String timestamp, byte[] body) {
        return new DepositSignature(Secret.of(secret)).of(timestamp, body);
    }
}
