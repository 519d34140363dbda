package org.hanok.payment.notice;

/** The three notices that sender and receiver agreed on, with their signatures at 1795309323. */
final class Notices {

    static final String SECRET = "deposit-secret-for-tests-000001";
    static final String TIMESTAMP = "1795309323";
    static final String FORM = "account=kb&received=2026-11-22+10%3A02%3A03&name=%EA%B9%80%ED%95%98%EB%8A%98&method=deposit&amount=46500&balance=1046500";
    static final String FORM_SIGNATURE = "v1=7a398245b4f38eab0a75dcaec01dbe4648b285245eb194512c6c65b5a0313140";
    static final String JSON = "{\"account\":\"kb\",\"received\":\"2026-11-22T10:02:03+09:00\",\"name\":\"김하늘\",\"method\":\"deposit\",\"amount\":46500,\"balance\":1046500}";
    static final String JSON_SIGNATURE = "v1=4999271969139579b4308892229947681195bde140fd19d1037d709a778ad8a5";
    static final String MULTIPART_TYPE = "multipart/form-data; boundary=hanok-0123456789abcdef";
    static final String MULTIPART = part("account", "kb") + part("received", "2026-11-22 10:02:03") + part("name", "김하늘") + part("method", "deposit")
            + part("amount", "46500") + part("balance", "1046500") + "--hanok-0123456789abcdef--\r\n";
    static final String MULTIPART_SIGNATURE = "v1=069fc6332fbb2353ecdb48a69c7ca718247e01150b5d3e1c75423f51c5118e50";

    private Notices() {
    }

    private static String part(String name, String value) {
        return "--hanok-0123456789abcdef\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
