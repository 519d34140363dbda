package org.hanok.api.web;

import java.util.Locale;
import java.util.Optional;
import org.hanok.api.Ref;
import org.hanok.api.member.Member;
import org.jspecify.annotations.Nullable;

/**
 * One request as plugins see it. A resource method takes it as {@code @Context Visit visit}.
 *
 * @param path public path, without query
 * @param locale the language of the answer, Korean or English
 * @param memberOrNull who is signed in
 * @param visitor opaque id of this browser's session, safe to store (a hash of the cookie); changes at sign-in and sign-out
 * @param address client address, after trusted proxies
 * @param agent User-Agent header, at most 300 characters
 * @param theme {@code light}, {@code dark} or empty for the system's
 * @param subjectOrNull what the page around a widget is about
 * @param country two letters as a trusted proxy named it ({@code KR}, {@code T1} for Tor), empty when nobody did
 * @param device opaque id of this browser over all its sessions, safe to compare and to hash (itself a hash of a cookie); empty when it carries none
 */
public record Visit(String path, Locale locale, @Nullable Member memberOrNull, String visitor, String address, String agent, String theme,
        @Nullable Ref subjectOrNull, String country, String device) {

    /** A visit from nobody knows which country, on a device never seen. */
    public Visit(String path, Locale locale, @Nullable Member memberOrNull, String visitor, String address, String agent, String theme,
            @Nullable Ref subjectOrNull) {
        this(path, locale, memberOrNull, visitor, address, agent, theme, subjectOrNull, "", "");
    }

    public Optional<Member> member() {
        return Optional.ofNullable(memberOrNull);
    }

    /** The signed-in member. @throws IllegalStateException when nobody is; a resource secured for members never sees that */
    public Member signedIn() {
        return member().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    public Optional<Ref> subject() {
        return Optional.ofNullable(subjectOrNull);
    }

    public Visit about(Ref subject) {
        return new Visit(path, locale, memberOrNull, visitor, address, agent, theme, subject, country, device);
    }

    /** Whether the signed-in member holds a permission; false for strangers. */
    public boolean may(String permission) {
        return memberOrNull != null && memberOrNull.may(permission);
    }
}
