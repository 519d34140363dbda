package org.hanok.api.member;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Sessions in the database, for web, which owns the cookie. A token is 256 random bits in base64url; only its hash is stored. Thread-safe. */
@ProviderType
public interface Sessions {

    /** The member signed in with this token, while the session lives. Cheap: asked for every request that carries a token. */
    Optional<Member> member(String token);

    /** The API key's owner, with permissions narrowed to the key's. @param key as sent in {@code Authorization: Bearer} */
    Optional<Member> apiKey(String key);
}
