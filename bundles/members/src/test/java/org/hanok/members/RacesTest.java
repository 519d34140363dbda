package org.hanok.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hanok.api.Refused;
import org.hanok.api.member.Assurance;
import org.hanok.members.token.Purpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

/** What happens when two do the same at the same moment. */
class RacesTest {

    private static final int AT_ONCE = 6;
    private final Home home = new Home();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @RepeatedTest(20)
    void aLinkIsUsedOnce() throws Exception {
        String token = home.tokens.issue(home.member("haneul@example.com"), Purpose.RESET);
        assertThat(together(AT_ONCE, n -> home.tokens.use(token, Purpose.RESET))).filteredOn(used -> used).hasSize(1);
    }

    @RepeatedTest(20)
    void aPersonProvesOneAccount() throws Exception {
        List<Long> ids = new ArrayList<>();
        for (int n = 0; n < AT_ONCE; n++) {
            ids.add(home.member("member" + n + "@example.com"));
        }
        assertThat(together(AT_ONCE, n -> proves(ids.get(n)))).filteredOn(proven -> proven).hasSize(1);
        assertThat(home.tx.value("select count(*) from members.account where person is not null")).isEqualTo(1L);
    }

    @RepeatedTest(5)
    void anAddressIsConfirmedOnce() throws Exception {
        long id = home.member("haneul@example.com");
        home.tx.execute("update members.account set status = 'PENDING', confirmed = null");
        home.published.clear();
        assertThat(together(AT_ONCE, n -> home.confirmation.confirm(id))).filteredOn(done -> done).hasSize(1);
        assertThat(home.topics()).containsExactly("member.confirmed");
    }

    private boolean proves(long id) {
        try {
            home.directory.prove(id, Assurance.IDENTITY, "김하늘", "CI-1");
            return true;
        } catch (Refused e) {
            assertThat(e.key()).isEqualTo("members.person.taken");
            return false;
        }
    }

    private interface Numbered {
        boolean run(int number);
    }

    private List<Boolean> together(int count, Numbered work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(count);
        List<Future<Boolean>> running = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            Callable<Boolean> one = () -> {
                start.await();
                return work.run(number);
            };
            running.add(threads.submit(one));
        }
        List<Boolean> results = new ArrayList<>();
        for (Future<Boolean> each : running) {
            results.add(each.get());
        }
        return results;
    }
}
