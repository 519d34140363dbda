package org.hanok.admin.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import org.hanok.admin.stock.Office;
import org.hanok.admin.stock.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobPagesTest {

    private final Office office = new Office();
    private final JobPages pages = new JobPages(new Ledger(office.database.pool()), office.audit, office.labels);

    @BeforeEach
    void tables() {
        office.database.run("""
                DROP SCHEMA IF EXISTS platform CASCADE; CREATE SCHEMA platform;
                CREATE TABLE platform.job (name text PRIMARY KEY, cron text NOT NULL, next_run timestamptz NOT NULL, running_since timestamptz, last_run timestamptz,
                  last_millis bigint, last_result text, last_error text);
                INSERT INTO platform.job (name, cron, next_run, last_result) VALUES
                  ('org.hanok.payment.A.DepositSweep', '* * * * *', now(), 'looked at 3 deposits left over, found the charges of 2 that came before them, freed 1 parts'),
                  ('org.hanok.payment.B.CheckBooks', '* * * * *', now(), 'the books of money are right'),
                  ('org.hanok.payment.C.CheckBooks', '* * * * *', now(), '2 rules of the books do not hold: [bank:kb2, sales]'),
                  ('org.hanok.shop.C.CheckReveals', '* * * * *', now(), 'all 4 records of opened PINs are whole'),
                  ('org.hanok.shop.D.CheckReveals', '* * * * *', now(), 'the 4 records of opened PINs are broken at row 2'),
                  ('org.hanok.shop.D.ExpireOrders', '* * * * *', now(), 'none of 7 orders, then 8'),
                  ('org.other.E.Job', '* * * * *', now(), 'did 5 things')""");
    }

    @Test
    void whatAJobSaidIsToldInTheReadersWordsWhereThereAreSome() {
        List<?> lines = (List<?>) pages.list(Staff.with("admin.runtime")).model().get("jobs");
        assertThat(lines).map(JobPages.Line.class::cast).extracting(JobPages.Line::title, JobPages.Line::said).containsExactly(
                tuple("남은 입금 살피기", "남은 입금 3건을 보고, 먼저 온 입금 2건의 결제를 찾고, 취소한 주문의 일부 입금 1건을 풀었어요"),
                tuple("돈 장부 맞춰 보기", "돈 장부가 맞아요"),
                tuple("돈 장부 맞춰 보기", "장부 규칙 2개가 맞지 않아요"),
                tuple("PIN 열람 기록 맞춰 보기", "PIN 열람 기록 4건이 모두 온전해요"),
                tuple("PIN 열람 기록 맞춰 보기", "PIN 열람 기록 4건 가운데 2번 기록부터 맞지 않아요"),
                tuple("시간 지난 주문 닫기", "none of 7 orders, then 8"),
                tuple("Job", "did 5 things"));
    }

    @ParameterizedTest
    @CsvSource({"* * * * *,1분마다,every minute", "*/10 * * * *,10분마다,every 10 minutes", "7 * * * *,매시 7분,hourly at :07", "10 4 * * *,매일 04:10,daily at 04:10",
            "*/5 4 * * *,*/5 4 * * *,*/5 4 * * *", "0 0 1 * *,0 0 1 * *,0 0 1 * *"})
    void whenAJobRunsIsSaidInWords(String cron, String korean, String english) {
        assertThat(Rhythm.say(cron, office.labels, Locale.KOREAN)).isEqualTo(korean);
        assertThat(Rhythm.say(cron, office.labels, Locale.ENGLISH)).isEqualTo(english);
    }
}
