package org.hanok.shop.control;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** By id, the mail of who gave no name; who is not known is left out. */
    public Map<Long, String> names(List<Long> ids) {
        List<Long> wanted = ids.stream().distinct().toList();
        return members.stream().findFirst().map(known -> known.byIds(wanted)).orElse(List.of()).stream().collect(Collectors.toMap(Member::id, Staff::name));
    }

    /** By the actor of a history row, {@code staff:7} or {@code member:7}; actors that are no persons or not known are left out. */
    public Map<String, String> actors(Stream<String> actors) {
        List<String> persons = actors.filter(actor -> actor.matches("[a-z]+:[0-9]+")).distinct().toList();
        Map<Long, String> names = persons.isEmpty() ? Map.of() : names(persons.stream().map(Staff::id).toList());
        return persons.stream().filter(actor -> names.containsKey(id(actor))).collect(Collectors.toMap(actor -> actor, actor -> names.get(id(actor))));
    }

    private static Long id(String actor) {
        return Long.valueOf(actor.substring(actor.indexOf(':') + 1));
    }

    private static String name(Member member) {
        return member.name().isBlank() ? member.email() : member.name();
    }
}
