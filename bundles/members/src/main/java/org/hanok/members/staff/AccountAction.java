package org.hanok.members.staff;

import java.util.List;
import java.util.function.BiPredicate;
import org.hanok.api.admin.AdminAction;
import org.hanok.api.member.Member;
import org.hanok.api.web.Visit;
import org.hanok.members.account.Account;

/** Something staff do to accounts. @param work answers whether anything changed */
record AccountAction(String name, String permission, BiPredicate<Member, Long> work) implements AdminAction<Account> {

    @Override
    public int apply(List<Account> selected, Visit visit) {
        return (int) selected.stream().filter(account -> work.test(visit.signedIn(), account.id())).count();
    }
}
