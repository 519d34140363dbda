package org.hanok.simulators.sms;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hanok.simulators.Inbox;
import org.hanok.simulators.Simulator;
import org.hanok.simulators.wire.Json;
import org.hanok.simulators.wire.Reply;
import org.hanok.simulators.wire.Request;
import org.hanok.simulators.wire.Values;

/**
 * Text messages in the shape of Aligo: {@code POST /send/} (with the slash), a form in, JSON as {@code text/html} out, always with status 200; below zero is a
 * failure. Only the registered sender may send, texts are counted in the carriers' bytes (MS949), and ids and codes come as numbers one time and as texts the next.
 * What was sent is at {@code /sim/sms}, and as JSON at {@code GET /__sim/sms}. {@code POST /__sim/sms/balance} with {@code {"left": 0}} empties the purse.
 */
public final class SmsSimulator extends Simulator {

    private static final Charset CARRIER = Charset.forName("MS949");
    private static final int SHORT = 90;
    private static final int LONGEST = 2000;
    private static final int FULL = 100_000;

    private final String key;
    private final String sender;
    private final Inbox inbox = new Inbox();
    private int left = FULL;

    /** @param port 0 for any free port @param key what {@code key} must be @param sender the number that is registered */
    public SmsSimulator(int port, String key, String sender) {
        super("127.0.0.1", port);
        this.key = key;
        this.sender = sender;
        on("POST", "/send/", this::send);
        on("GET", "/sim/sms", request -> inbox.page(request, "sms"));
        on("GET", "/__sim/sms", request -> Reply.json(inbox.all()));
        on("POST", "/__sim/sms/balance", this::balance);
        start();
    }

    private synchronized Reply send(Request request) {
        Values form = request.form();
        List<String> receivers = Stream.of(form.text("receiver").split(",")).map(String::strip).filter(number -> !number.isEmpty()).toList();
        String text = new String(form.text("msg").getBytes(CARRIER), CARRIER);
        int bytes = text.getBytes(CARRIER).length;
        if (!form.text("key").equals(key) || !form.has("user_id")) {
            return refused(-101, "인증오류입니다.");
        }
        if (!form.text("sender").equals(sender)) {
            return refused(-103, "등록되지 않은 발신번호입니다.");
        }
        if (receivers.isEmpty() || receivers.stream().anyMatch(number -> !number.matches("01[0-9]{8,9}")) || bytes == 0 || bytes > LONGEST) {
            return refused(-102, "수신번호나 메시지를 확인해 주세요.");
        }
        return left < receivers.size() ? refused(-201, "SMS 잔여건수가 부족합니다.") : sent(receivers, text, bytes > SHORT ? "LMS" : "SMS");
    }

    private Reply sent(List<String> receivers, String text, String kind) {
        left -= receivers.size();
        int id = receivers.stream().mapToInt(number -> inbox.add(world.clock().instant(), number, kind, text).n()).max().orElse(0);
        boolean asNumber = id % 2 == 0;
        return answer(Map.of("result_code", asNumber ? 1 : "1", "message", "success", "msg_id", asNumber ? id : Integer.toString(id), "success_cnt", receivers.size(),
                "error_cnt", 0, "msg_type", kind));
    }

    private static Reply refused(int code, String message) {
        return answer(Map.of("result_code", code, "message", message));
    }

    private static Reply answer(Map<String, Object> values) {
        return Reply.of(200, "text/html; charset=UTF-8", new String(Json.bytes(values), StandardCharsets.UTF_8));
    }

    private synchronized Reply balance(Request request) {
        left = request.json().path("left").asInt(FULL);
        return Reply.json(state());
    }

    @Override
    protected synchronized Object state() {
        return Map.of("messages", inbox.all().size(), "left", left);
    }

    @Override
    protected synchronized void forget() {
        inbox.clear();
        left = FULL;
    }
}
