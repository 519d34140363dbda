package org.hanok.shop.control;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hanok.api.member.Member;
import org.hanok.api.member.Members;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Names of those who did something, while {@code members} is there. Thread-safe. */
@Component(service = Staff.class)
public class Staff {

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<Members> members = List.of();

    /** By id; who is not known is left out. */
    public Map<Long, String> names(List<Long> ids) {
        List<Long> wanted = ids.stream().distinct().toList();
        return members.stream().findFirst().map(known -> known.byIds(wanted)).orElse(List.of()).stream().collect(Collectors.toMap(Member::id, Member::name));
    }
}
