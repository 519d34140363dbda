package org.hanok.members.block;

import java.util.List;
import java.util.stream.Stream;
import org.hanok.api.Secret;
import org.hanok.api.member.BlockList.Kind;
import org.hanok.api.security.Vault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keyed hashes of what blocks name, and their sealed values. */
@Component(service = Keys.class)
public class Keys {

    private final Vault vault;

    @Activate
    public Keys(@Reference Vault vault) {
        this.vault = vault;
    }

    /** A person's is the same as in {@code account.person}, so that an account can be blocked without knowing whose it is. */
    public String of(Kind kind, String text) {
        return vault.index(kind == Kind.PERSON ? "members.person" : "members.block." + kind, Secret.of(text));
    }

    /** Of what staff block: browsers and people are only ever named by their keyed hash. Empty for addresses and countries. */
    public String of(Blocked what) {
        return switch (what.kind()) {
            case EMAIL, PHONE -> of(what.kind(), what.text());
            case DEVICE, PERSON -> what.text();
            case ADDRESS, COUNTRY -> "";
        };
    }

    public List<String> all(Kind kind, List<String> texts) {
        return texts.stream().map(text -> of(kind, text)).toList();
    }

    /** Of a browser, as sign-ins remember it too; empty for none. */
    public String device(String device) {
        return device.isEmpty() ? "" : of(Kind.DEVICE, device);
    }

    public String seal(String clear, String code) {
        return vault.seal(Secret.of(clear), "members.block:" + code);
    }

    public String open(String sealed, String code) {
        return vault.open(sealed, "members.block:" + code).reveal();
    }

    /** As PostgreSQL reads a list of texts. Keyed hashes hold nothing to escape. */
    public static String array(Stream<String> keys) {
        return "{" + String.join(",", keys.filter(key -> !key.isEmpty()).map(key -> '"' + key + '"').toList()) + "}";
    }
}
