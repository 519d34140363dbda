package org.hanok.members.block.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.core.Response;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.BlockList.Kind;
import org.hanok.api.member.Member;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.members.Home;
import org.junit.jupiter.api.Test;

class BlockPagesTest {

    private static final Messages KEYS = new Messages() {
        @Override
        public String get(Locale locale, String key, Object... arguments) {
            return key + List.of(arguments);
        }

        @Override
        public boolean has(String key) {
            return true;
        }
    };
    private final Home home = new Home();
    private final BlockBook book = new BlockBook(home.em, home.tx, home.blockKeys);
    private final Values values = new Values(home.em, home.tx);
    private final Until ends = new Until(home.clock, home.site);
    private final BlockFile file = new BlockFile(home.desk, book, values, ends);
    private final BlockPages pages = new BlockPages(new BlockFront(book, KEYS), home.desk, file, values, ends);
    private final BlockResource resource = new BlockResource(book, home.desk, file, values, ends, KEYS);
    private final Customer customer = new Customer(home.em, home.tx);

    private static Visit staff(String... permissions) {
        Member member = new Member(900, "Staff", "staff@example.com", Locale.KOREAN, Set.of(permissions), Assurance.EMAIL);
        return new Visit("/admin/members/blocks", Locale.KOREAN, member, "v", "198.51.100.1", "test", "", null);
    }

    private static Map<String, ?> model(Response answer) {
        return ((View) answer.getEntity()).model();
    }

    @Test
    void addsAndEndsAndTellsWhatIsWrongWithoutLosingWhatWasTyped() {
        assertThat(pages.add(new BlockForm("EMAIL", "bad@example.com", "fraud", "2099-12-31"), staff("members.*")).getStatus()).isEqualTo(303);
        Response wrong = pages.add(new BlockForm("ADDRESS", "10.0.0.0/1", "too wide", ""), staff("members.*"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(model(wrong).get("form")).isEqualTo(Map.of("kind", "ADDRESS", "value", "10.0.0.0/1", "reason", "too wide", "until", ""));
        assertThat(model(wrong).get("errors").toString()).contains("value=members.block.odd.ADDRESS");
        assertThat(model(pages.add(new BlockForm("COUNTRY", "CN", "", ""), staff("members.*"))).get("errors").toString()).contains("reason=members.block.reason.odd");
        assertThat(model(pages.add(new BlockForm("COUNTRY", "CN", "x", "soon"), staff("members.*"))).get("errors").toString()).contains("until=members.block.until.odd");
        assertThat(model(pages.add(new BlockForm("PLANET", "CN", "x", ""), staff("members.*"))).get("errors").toString()).contains("members.block.odd.kind");
        BlockLine line = book.find("", false, "", Long.MAX_VALUE, 10).get(0);
        assertThat(line.shown()).isEqualTo("ba•••@example.com");
        assertThat(pages.end(line.id(), staff("members.*")).getStatus()).isEqualTo(303);
        assertThat(book.find("", false, "", Long.MAX_VALUE, 10)).isEmpty();
        assertThat(book.find("", true, "", Long.MAX_VALUE, 10)).extracting(BlockLine::live).containsExactly(false);
        assertThatThrownBy(() -> pages.one(99, staff("members.*"))).isInstanceOf(NotFound.class);
    }

    @Test
    void theFormIsOneThatJaxRsCanMakeAndFill() throws ReflectiveOperationException {
        assertThat(BlockForm.class.getConstructor().newInstance()).isNotNull();
        assertThat(Arrays.stream(BlockForm.class.getDeclaredFields()).filter(field -> field.isAnnotationPresent(FormParam.class))
                .map(field -> field.getAnnotation(FormParam.class).value())).containsExactly("kind", "value", "reason", "until");
    }

    @Test
    void whatWasWrittenOutCanBeReadInAgain() {
        String csv = "kind,value,reason,until\nEMAIL,@bad.example,=danger,\nPHONE,010-1234-5678,calls,2099-12-31\nADDRESS,203.0.113.0/24,\"proxy, cheap\",\n";
        assertThat(pages.read(csv, staff("members.*")).getStatus()).isEqualTo(200);
        String written = (String) pages.write(staff("members.*")).getEntity();
        assertThat(written).startsWith("\uFEFFkind,value,reason,until").contains("PHONE,01012345678,calls,2099-12-31T15:00:00Z", "ADDRESS,203.0.113.0/24,\"proxy, cheap\",",
                "EMAIL,'@bad.example,'=danger,");
        home.tx.execute("truncate members.block cascade");
        BlockResource.Import again = resource.read(written, staff("members.*"));
        assertThat(again.added()).isEqualTo(3);
        assertThat(again.faults()).isEmpty();
        assertThat(home.blocks.find(Kind.EMAIL, "x@bad.example")).isPresent();
        assertThat(home.tx.value("select string_agg(what, ' ' order by id) from members.block_event")).isEqualTo("IMPORTED");
    }

    @Test
    void aFileThatIsNoneComesBackWithTheReason() {
        Response answer = pages.read("nonsense", staff("members.*"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(model(answer).get("text")).isEqualTo("nonsense");
        assertThat(model(answer).get("fileError").toString()).startsWith("members.block.file.head");
    }

    @Test
    void programsDoTheSame() {
        BlockLine added = resource.add(new BlockResource.Wanted("COUNTRY", "cn", "fraud", null), staff("members.*"));
        assertThat(added.shown()).isEqualTo("CN");
        assertThat(resource.list("COUNTRY", "", false, Long.MAX_VALUE, 50).blocks()).containsExactly(added);
        assertThat(resource.end(added.id(), staff("members.*")).live()).isFalse();
        assertThatThrownBy(() -> resource.add(new BlockResource.Wanted(null, null, null, null), staff("members.*"))).isInstanceOf(Refused.class);
        for (int i = 1; i <= 5; i++) {
            resource.add(new BlockResource.Wanted("ADDRESS", "192.0.2." + i, "fraud", null), staff("members.*"));
        }
        BlockLine.Page first = resource.list("", "", false, Long.MAX_VALUE, 3);
        assertThat(first.blocks()).hasSize(3);
        assertThat(resource.list("", "", false, Long.parseLong(first.next()), 3).blocks()).hasSize(2);
    }

    @Test
    void blocksFromACustomersPageInOneClick() {
        long id = home.member("haneul@example.com");
        home.session("haneul@example.com");
        QuickBlockPages quick = new QuickBlockPages(home.desk, customer, home.clock, KEYS);
        home.directory.prove(id, Assurance.IDENTITY, "김하늘", "person-key-0123456789");
        for (String what : new String[] {"EMAIL", "PERSON", "ADDRESS:203.0.113.7"}) {
            assertThat(quick.block(id, what, "fraud", 7, staff("members.*")).getStatus()).as(what).isEqualTo(303);
        }
        assertThat(home.tx.value("select string_agg(kind, ' ' order by id) from members.block")).isEqualTo("EMAIL PERSON ADDRESS");
        Response refused = quick.block(id, "EMAIL", "x".repeat(301), 7, staff("members.*"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(model(refused).get("reason")).isEqualTo("x".repeat(301));
        assertThat(model(refused).get("errors").toString()).contains("members.block.reason.odd[300]");
        assertThat(quick.block(id, "COUNTRY", "x", 0, staff("members.*")).getStatus()).isEqualTo(422);
        assertThatThrownBy(() -> quick.block(999, "EMAIL", "x", 0, staff("members.*"))).isInstanceOf(NotFound.class);

        CustomerAccount widget = new CustomerAccount(customer, book, KEYS);
        Visit page = staff("members.*").about(new Ref("members.account", String.valueOf(id)));
        assertThat(widget.show(page).orElseThrow().model().get("blocks").toString()).contains("EMAIL", "PERSON");
        assertThat(widget.show(page).orElseThrow().model().get("signIns").toString()).contains("203.0.113.7", "OK");
        assertThat(widget.show(staff("shop.*").about(new Ref("members.account", String.valueOf(id))))).isEmpty();
        assertThat(widget.show(staff("members.*").about(new Ref("members.account", "999")))).isEmpty();
    }

    @Test
    void staffNeedOnePermissionToLookAndAnotherToAct() {
        for (Class<?> door : List.of(BlockPages.class, BlockResource.class, QuickBlockPages.class)) {
            assertThat(Arrays.stream(door.getMethods()).filter(BlockPagesTest::isServed)).isNotEmpty().allSatisfy(method -> assertThat(permission(method)).as(method.toString())
                    .isEqualTo(method.isAnnotationPresent(GET.class) ? "members.blocks" : "members.blocks.edit"));
        }
    }

    private static boolean isServed(Method method) {
        return Arrays.stream(method.getAnnotations()).anyMatch(one -> one.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static String permission(Method method) {
        Secured secured = method.isAnnotationPresent(Secured.class) ? method.getAnnotation(Secured.class) : method.getDeclaringClass().getAnnotation(Secured.class);
        return secured.value();
    }
}
