package org.hanok.shop.risk.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hanok.api.member.Member;
import org.hanok.shop.risk.fact.Persons;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What staff and buyers are called, for screens. Thread-safe. */
@Component(service = Names.class)
public class Names {

    private final Persons persons;

    @Activate
    public Names(@Reference Persons persons) {
        this.persons = persons;
    }

    /** Names by id; without those nobody knows. One question for all. */
    Map<Long, String> of(List<Long> ids) {
        return persons.byIds(ids.stream().distinct().toList()).stream().collect(Collectors.toMap(Member::id, Member::name, (one, same) -> one));
    }
}
