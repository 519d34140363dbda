package org.hanok.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.member.Members;

/** Remembers what it was told. */
final class FakeMembers implements Members {

    record Proof(long id, Assurance assurance, String name, String person) {
    }

    final List<Proof> proofs = new ArrayList<>();
    RuntimeException failure;

    @Override
    public Optional<Member> byId(long id) {
        return Optional.empty();
    }

    @Override
    public Optional<Member> byEmail(String email) {
        return Optional.empty();
    }

    @Override
    public List<Member> byIds(List<Long> ids) {
        return List.of();
    }

    @Override
    public List<Member> search(String text, int limit) {
        return List.of();
    }

    @Override
    public void prove(long id, Assurance assurance, String provenName, String personKey) {
        if (failure != null) {
            throw failure;
        }
        proofs.add(new Proof(id, assurance, provenName, personKey));
    }
}
