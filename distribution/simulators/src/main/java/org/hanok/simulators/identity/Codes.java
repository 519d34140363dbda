package org.hanok.simulators.identity;

import java.util.Map;
import java.util.TreeMap;
import org.hanok.simulators.wire.Reply;

/** Result codes. {@code B000} is the vendor's; its other codes are not public, so the others are ours. */
final class Codes {

    static final String OK = "B000";
    static final String UNKNOWN = "B101";
    static final String EXPIRED = "B102";
    static final String FETCHED = "B103";
    static final String UNFINISHED = "B104";
    static final String BAD_REQUEST = "B110";
    static final String REPEATED = "B111";
    static final String OTHER_ORIGIN = "B112";
    static final String KEY = "B190";

    private Codes() {}

    static Map<String, Object> answer(String code, String message) {
        return new TreeMap<>(Map.of("RSLT_CD", code, "RSLT_MSG", message));
    }

    /** The vendor refuses with 200 and a code. */
    static Reply refuse(String code, String message) {
        return Reply.json(answer(code, message));
    }
}
