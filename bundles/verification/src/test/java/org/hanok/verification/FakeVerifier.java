package org.hanok.verification;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hanok.api.Secret;
import org.hanok.api.identity.Identity;
import org.hanok.api.identity.IdentityVerifier;

/** A service that says what the test tells it to. */
final class FakeVerifier implements IdentityVerifier {

    String state = "";
    URI comeBack;
    final List<String> completed = new ArrayList<>();
    RuntimeException failure;
    Runnable meanwhile = () -> { };
    Identity identity = person("김하늘", LocalDate.of(1990, 3, 14), "01012345678", "CI-HANEUL");

    static Identity person(String name, LocalDate born, String phone, String key) {
        return new Identity(Secret.of(name), born, Identity.Sex.FEMALE, false, "SKT", Secret.of(phone), Secret.of(key));
    }

    @Override
    public String id() {
        return "fake";
    }

    @Override
    public Started begin(URI back, String stateOfCheck) {
        comeBack = back;
        state = stateOfCheck;
        return new Started(URI.create("http://127.0.0.1:8300/page"), "service-token");
    }

    @Override
    public Identity complete(String token, Map<String, String> answer) {
        completed.add(token);
        meanwhile.run();
        if (failure != null) {
            throw failure;
        }
        return identity;
    }
}
