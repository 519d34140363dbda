package org.hanok.api.member;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Looks members up. Provided by the plugin {@code members}; refer to it dynamically, it may be away. Thread-safe. */
@ProviderType
public interface Members {

    Optional<Member> byId(long id);

    Optional<Member> byEmail(String email);

    /** Members by ids, in no order, in one query; unknown ids are left out. */
    List<Member> byIds(List<Long> ids);

    /** Members whose name or e-mail contains the text, at most so many, for staff screens. */
    List<Member> search(String text, int limit);

    /**
     * Raises what is known of a member after an identity check: the proven name replaces the typed one.
     *
     * @throws org.hanok.api.Refused when the same person (key) is already proven for another member
     */
    void prove(long id, Assurance assurance, String provenName, String personKey);
}
