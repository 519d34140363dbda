package org.hanok.payment.notice;

import java.lang.reflect.Proxy;
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

    /** The settings as shipped, but for those given. */
    public static DepositWebhook.Settings settings(Map<String, Object> given) {
        return (DepositWebhook.Settings) Proxy.newProxyInstance(DepositDoor.class.getClassLoader(), new Class<?>[] {DepositWebhook.Settings.class},
                (proxy, method, args) -> given.getOrDefault(method.getName(), method.getDefaultValue()));
    }

    public static DepositWebhook open(House house) {
        return open(house, Map.of());
    }

    public static DepositWebhook open(House house, Map<String, Object> settings) {
        return new DepositWebhook(settings(settings), House.site(Map.of("HANOK_DEPOSIT_SECRET", SECRET)), house.deposits, new RefusedNotices(house.inbox), Doors.keys(), house.clock);
    }

    public static String signature(String secret, String timestamp, byte[] body) {
        return new DepositSignature(Secret.of(secret)).of(timestamp, body);
    }
}
