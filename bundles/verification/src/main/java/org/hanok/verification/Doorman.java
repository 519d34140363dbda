package org.hanok.verification;

import java.util.List;
import java.util.Optional;
import org.hanok.api.identity.Identity;
import org.hanok.api.member.BlockList;
import org.hanok.api.member.BlockList.Block;
import org.hanok.api.member.BlockList.Kind;
import org.hanok.api.member.BlockList.Somebody;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Asks the block list before a check and again when it is known who came. Everybody passes while {@code members} is away. */
@Component(service = Doorman.class)
public class Doorman {

    private static final String PLACE = "verification";

    private final Seals seals;
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<BlockList> lists = List.of();

    @Activate
    public Doorman(@Reference Seals seals) {
        this.seals = seals;
    }

    public boolean turnsAway(Visit visit) {
        return lists.stream().findFirst().filter(list -> stops(list, list.find(somebody(visit)), visit)).isPresent();
    }

    public boolean turnsAway(Visit visit, Identity identity) {
        return lists.stream().findFirst().filter(list -> stops(list, list.find(Kind.PHONE, identity.phone().reveal())
                .or(() -> list.find(Kind.PERSON, seals.person(identity))).or(() -> list.find(somebody(visit))), visit)).isPresent();
    }

    private static boolean stops(BlockList list, Optional<Block> block, Visit visit) {
        block.ifPresent(found -> list.stopped(found, PLACE, somebody(visit)));
        return block.isPresent();
    }

    private static Somebody somebody(Visit visit) {
        return new Somebody(visit.address(), visit.country(), visit.device(), visit.signedIn().id());
    }
}
