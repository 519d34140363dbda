package org.hanok.members.block;

import java.util.Optional;
import org.hanok.api.member.BlockList.Block;
import org.hanok.api.member.BlockList.Somebody;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Turns people away at sign-up and sign-in, and says so to staff only. */
@Component(service = Doorman.class)
public class Doorman {

    private final Blocks blocks;

    @Activate
    public Doorman(@Reference Blocks blocks) {
        this.blocks = blocks;
    }

    /**
     * Whether nobody is let in from there, whoever it is. That nothing blocks the account either is found out on the way, for {@link #turnsAway} after the password.
     *
     * @param account id of whose mail address was typed, 0 when it is nobody's
     * @param email as typed, in its normal spelling
     */
    public boolean shutsOut(Visit visit, long account, String email, String place) {
        return blocks.findAnew(who(visit, account), email).isPresent() && turnsAway(visit, 0, "", place);
    }

    /** Whether this person is not let in, or nobody from there. @param account id, 0 for a newcomer @param email theirs, in its normal spelling */
    public boolean turnsAway(Visit visit, long account, String email, String place) {
        Somebody who = who(visit, account);
        Optional<Block> block = blocks.find(who, email);
        block.ifPresent(found -> blocks.stopped(found, place, who));
        return block.isPresent();
    }

    private static Somebody who(Visit visit, long account) {
        return new Somebody(visit.address(), visit.country(), visit.device(), account);
    }
}
