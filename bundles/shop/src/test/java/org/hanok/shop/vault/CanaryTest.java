package org.hanok.shop.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.control.Staff;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.Paper;
import org.hanok.shop.vault.batch.Batches;
import org.hanok.shop.vault.file.SupplierFile;
import org.hanok.shop.vault.load.Loaded;
import org.hanok.shop.vault.load.Preview;
import org.hanok.shop.vault.load.Upload;
import org.hanok.shop.vault.move.CodeFront;
import org.hanok.shop.vault.move.CodePages;
import org.hanok.shop.vault.move.Deed;
import org.hanok.shop.vault.move.PinList;
import org.hanok.shop.vault.move.PinMoves;
import org.hanok.shop.vault.reveal.Revealed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plants a code and a remark, takes them along every way a PIN goes, and looks for them in all that is kept, told and logged. */
class CanaryTest {

    private static final String CODE = "CNRY-7Q4X-ZZ81-KWPM";
    private static final String REMARK = "canaryremark9317";
    private static final String PHONE = "01098765432";
    private static final String TEXT_COLUMNS = """
            select format('select count(*) from %I.%I t where t.%I::text ilike any(array[%L,%L,%L,%L])', table_schema, table_name, column_name, '%CNRY-7Q4X%', '%CNRY7Q4XZZ81%',
              '%canaryremark%', '%01098765432%') from information_schema.columns where table_schema = 'shop' and table_name in (
              select table_name from information_schema.tables where table_schema = 'shop' and table_type = 'BASE TABLE')""";
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk();
        desk.database.run("update shop.brand set pin_remark_label = 'pw'");
        System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
        System.setOut(new PrintStream(logged, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        System.setErr(err);
        System.setOut(out);
    }

    @Test
    void noRowNoEventNoLogAndNoListHoldsACodeARemarkOrAPhone() {
        assumeTrue(Paper.hasTheme());
        Upload upload = new Upload(1, CODE + " " + REMARK + "\n" + CODE + "\nCNRY-7Q4X-ZZ81\n", "", "supplier", 9_000L, "note", "canary-key-1",
                SupplierFile.read("may.csv", (CODE + "," + REMARK).getBytes(StandardCharsets.UTF_8)).toString(), false);
        Preview preview = desk.pins.preview(upload);
        Loaded loaded = desk.pins.load(upload, Desk.STAFF);
        Visit buyer = new Visit("/", Locale.KOREAN, new Member(7, "buyer " + PHONE.substring(0, 3), PHONE + "@example.com", Locale.KOREAN, Set.of(), Assurance.IDENTITY),
                "s7", "192.0.2.7", "test", "", null);
        String number = desk.place(buyer.signedIn().id(), 1, 1);
        desk.pay(number);
        Revealed revealed = desk.reveals.open(number, 1, 7, "192.0.2.7");
        desk.load(1, "SPARE", 1);
        new PinMoves(desk.database.em(), desk.database.tx(), desk.cache).move(Deed.KILL, List.of(2L), "spare", Desk.STAFF);

        assertThat(revealed.code().reveal() + revealed.remark().reveal()).as("the canary is alive").isEqualTo(CODE + REMARK);
        assertThat(revealed + " " + upload + preview.tails() + preview.faults() + loaded + new Batches(desk.database.em(), desk.database.tx()).one(1) + desk.racks.levels(Long.MIN_VALUE, 0, 10)
                + desk.outbox.all()).doesNotContain("CNRY", REMARK, PHONE);
        assertThat(logged.toString(StandardCharsets.UTF_8)).doesNotContain("CNRY", REMARK, PHONE);
        assertThat(kept()).isEmpty();
    }

    @Test
    void theSearchFindsWhatIsThere() {
        desk.database.run("insert into shop.watch (name, state) values ('x', 'cnry-7q4x-zz81-kwpm')");

        assertThat(kept()).as("a test that cannot fail proves nothing").hasSize(1);
    }

    @Test
    void whatIsRefusedIsNotRepeated() {
        desk.load(1, "AAAA", 1);
        Paper paper = new Paper();
        CodeFront front = new CodeFront(new PinList(desk.database.em(), desk.database.tx()), new Staff(), paper);
        CodePages pages = new CodePages(front, new PinMoves(desk.database.em(), desk.database.tx(), desk.cache), desk.sieve);

        String page = paper.print((View) pages.find(CODE, Desk.buyer(900)).getEntity(), Locale.KOREAN);
        assertThat(page).doesNotContain("CNRY");
        assertThat(logged.toString(StandardCharsets.UTF_8)).doesNotContain("CNRY");
        assertThat(kept()).isEmpty();
    }

    /** Columns of any table that hold the canary in any spelling. */
    private List<String> kept() {
        return desk.rows(TEXT_COLUMNS).stream().map(String::valueOf).filter(query -> desk.rows(query.replace("%%", "%")).stream().anyMatch(count -> ((Number) count).longValue() > 0))
                .collect(Collectors.toList());
    }
}
