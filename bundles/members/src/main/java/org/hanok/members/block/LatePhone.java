package org.hanok.members.block;

import java.util.List;
import org.hanok.api.Secret;
import org.hanok.api.event.Event;
import org.hanok.api.event.EventListener;
import org.hanok.api.event.Topics;
import org.hanok.api.identity.ProvenPhones;
import org.hanok.api.member.BlockList.Kind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * A number that is blocked while its owner is just being proven covers that account too, so that the checkout knows it like any other. Repeats change nothing; while
 * {@code verification} is away the news waits and comes again.
 */
@Component
@Topics("identity.verified")
public class LatePhone implements EventListener {

    private final Blocks blocks;
    private final Coverage coverage;
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<ProvenPhones> phones = List.of();

    @Activate
    public LatePhone(@Reference Blocks blocks, @Reference Coverage coverage) {
        this.blocks = blocks;
        this.coverage = coverage;
    }

    @Override
    public void on(Event event) {
        long member = Long.parseLong(event.subject().id());
        ProvenPhones proven = phones.stream().findFirst().orElseThrow(() -> new IllegalStateException("verification is away"));
        proven.of(member).map(Secret::reveal).flatMap(number -> blocks.find(Kind.PHONE, number)).ifPresent(block -> coverage.cover(block.id(), member));
    }
}
