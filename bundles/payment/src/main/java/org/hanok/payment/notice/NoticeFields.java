package org.hanok.payment.notice;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;

/** The six fields of a notice, checked one by one. */
record NoticeFields(Map<String, String> values) {

    private static final ZoneId BANKS = ZoneId.of("Asia/Seoul");
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    DepositNotice notice() throws Unreadable {
        long amount = won("amount");
        if (amount == 0) {
            throw new Unreadable("payment.deposit.bad.number", "amount");
        }
        return new DepositNotice(text("account", 1, 40), received(), text("name", 0, 100), text("method", 1, 60), amount, won("balance"));
    }

    private String text(String field, int shortest, int longest) throws Unreadable {
        String value = given(field).strip();
        boolean printable = value.chars().noneMatch(Character::isISOControl);
        if (value.length() < shortest || value.length() > longest || !printable) {
            throw new Unreadable("payment.deposit.bad.text", field);
        }
        return value;
    }

    private long won(String field) throws Unreadable {
        String value = given(field);
        if (!value.matches("[0-9]{1,15}")) {
            throw new Unreadable("payment.deposit.bad.number", field);
        }
        return Long.parseLong(value);
    }

    private Instant received() throws Unreadable {
        String value = given("received");
        try {
            Instant at = value.indexOf('T') > 0 ? OffsetDateTime.parse(value).toInstant() : LocalDateTime.parse(value, PLAIN).atZone(BANKS).toInstant();
            if (at.isAfter(EARLIEST) && at.isBefore(LATEST)) {
                return at;
            }
        } catch (DateTimeException notATime) {
            throw new Unreadable("payment.deposit.bad.time", "received");
        }
        throw new Unreadable("payment.deposit.bad.time", "received");
    }

    private String given(String field) throws Unreadable {
        String value = values.get(field);
        if (value == null) {
            throw new Unreadable("payment.deposit.bad.missing", field);
        }
        return value;
    }
}
