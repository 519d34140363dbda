package org.hanok.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hanok.api.member.BlockList;

/** Blocks what the test says. */
final class FakeBlocks implements BlockList {

    final Map<Kind, String> blocked = new HashMap<>();
    final List<String> stops = new ArrayList<>();

    @Override
    public Optional<Block> find(Kind kind, String value) {
        return value.equals(blocked.get(kind)) ? Optional.of(new Block(1, kind, "fraud", null)) : Optional.empty();
    }

    @Override
    public Optional<Block> find(Somebody who) {
        return find(Kind.ADDRESS, who.address()).or(() -> find(Kind.COUNTRY, who.country()));
    }

    @Override
    public void stopped(Block block, String place, Somebody who) {
        stops.add(place + " " + block.kind() + " " + who.member());
    }
}
