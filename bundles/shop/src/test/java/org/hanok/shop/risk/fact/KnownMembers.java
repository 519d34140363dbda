package org.hanok.shop.risk.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.BlockList;
import org.hanok.api.member.Member;
import org.hanok.api.member.Members;

/** Members and block lists that a test makes up. */
public final class KnownMembers implements Members {

    private final Map<Long, Member> known = new HashMap<>();

    public static void bind(Persons persons, Members members) {
        persons.members = List.of(members);
    }

    /** Blocks that address or browser. @return where whom it has stopped, as it happens */
    public static List<String> block(Persons persons, String kind, String value) {
        List<String> stopped = new ArrayList<>();
        persons.blocks = List.of(new BlockList() {
            @Override
            public Optional<Block> find(Kind asked, String value) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Block> find(Somebody who) {
                return who.address().equals(value) || who.device().equals(value) ? Optional.of(new Block(1, Kind.valueOf(kind), "test", null)) : Optional.empty();
            }

            @Override
            public void stopped(Block block, String place, Somebody who) {
                stopped.add(place + " " + block.kind() + " " + who.member());
            }
        });
        return stopped;
    }

    public void know(Member... members) {
        for (Member member : members) {
            known.put(member.id(), member);
        }
    }

    @Override
    public Optional<Member> byId(long id) {
        return Optional.ofNullable(known.get(id));
    }

    @Override
    public Optional<Member> byEmail(String email) {
        return known.values().stream().filter(member -> member.email().equals(email)).findFirst();
    }

    @Override
    public List<Member> byIds(List<Long> ids) {
        return ids.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<Member> search(String text, int limit) {
        return List.of();
    }

    @Override
    public void prove(long id, Assurance assurance, String provenName, String personKey) {
        throw new UnsupportedOperationException();
    }
}
