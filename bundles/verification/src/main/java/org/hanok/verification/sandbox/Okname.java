package org.hanok.verification.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Map;
import org.hanok.api.Refused;
import org.hanok.api.Secret;
import org.hanok.api.identity.Identity;
import org.hanok.api.identity.IdentityVerifier;

/** The conversation: begin, result. The check's token is the request's own number, a dot and the service's module token. */
final class Okname implements IdentityVerifier {

    private static final String DONE = "B000";
    private static final int REQUEST_BYTES = 15;
    private static final Map<String, String> REASONS = Map.of("B101", "verification.foreign", "B102", "verification.expired", "B103", "verification.replayed",
            "B104", "verification.unfinished", "B120", "verification.cancelled", "B121", "verification.declined");
    private static final Map<String, String> CARRIERS =
            Map.of("01", "SKT", "02", "KT", "03", "LGU", "04", "SKT_MVNO", "05", "KT_MVNO", "06", "LGU_MVNO");

    private final SandboxAddress address;
    private final SandboxWire wire;
    private final SecureRandom random = new SecureRandom();

    Okname(SandboxAddress address, SandboxWire wire) {
        this.address = address;
        this.wire = wire;
    }

    @Override
    public String id() {
        return "okname";
    }

    @Override
    public Started begin(URI comeBack, String state) {
        byte[] bytes = new byte[REQUEST_BYTES];
        random.nextBytes(bytes);
        String request = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        JsonNode answer = wire.post("/api/begin", Map.of("siteCode", address.siteCode(), "returnUrl",
                comeBack + "?state=" + URLEncoder.encode(state, StandardCharsets.UTF_8), "requestId", request, "siteUrl", address.site().toString(), "reason", "04"));
        String page = answer.path("url").asText();
        String token = answer.path("moduleToken").asText();
        if (!DONE.equals(answer.path("RSLT_CD").asText()) || token.isEmpty() || !page.startsWith(address.at("/").toString())) {
            throw new Refused("verification.unreachable");
        }
        return new Started(URI.create(page), request + "." + token);
    }

    @Override
    public Identity complete(String token, Map<String, String> answer) {
        String request = token.substring(0, token.indexOf('.'));
        String module = token.substring(request.length() + 1);
        if (!same(module, answer.getOrDefault("mdl_tkn", ""))) {
            throw new Refused("verification.foreign");
        }
        JsonNode result = wire.post("/api/result", Map.of("moduleToken", module));
        String code = result.path("RSLT_CD").asText();
        if (!DONE.equals(code)) {
            throw new Refused(REASONS.getOrDefault(code, "verification.failed"));
        }
        if (!same(request, result.path("TX_SEQ_NO").asText())) {
            throw new Refused("verification.foreign");
        }
        return identity(result);
    }

    private static Identity identity(JsonNode result) {
        String carrier = result.path("TEL_COM_CD").asText();
        String person = result.path("CI").asText(result.path("DI").asText());
        return new Identity(Secret.of(result.path("RSLT_NAME").asText()), born(result.path("RSLT_BIRTHDAY").asText()), sex(result.path("RSLT_SEX_CD").asText()),
                "F".equals(result.path("RSLT_NTV_FRNR_CD").asText()), CARRIERS.getOrDefault(carrier, carrier),
                Secret.of(result.path("TEL_NO").asText().replaceAll("\\D", "")), Secret.of(person));
    }

    private static LocalDate born(String digits) {
        try {
            return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeParseException e) {
            throw new Refused("verification.failed");
        }
    }

    private static Identity.Sex sex(String code) {
        return code.equals("F") ? Identity.Sex.FEMALE : code.equals("M") ? Identity.Sex.MALE : Identity.Sex.OTHER;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
