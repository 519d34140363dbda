package org.hanok.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hanok.api.payment.ChargeState;
import org.hanok.payment.books.Kind;
import org.hanok.payment.deposit.DepositState;
import org.hanok.payment.deposit.Reason;
import org.hanok.payment.match.AmountFit;
import org.hanok.payment.match.NameFit;
import org.hanok.payment.match.TimeFit;
import org.hanok.testkit.TextsContract;
import org.junit.jupiter.api.Test;

class TextsTest extends TextsContract {

    private static final Pattern KEY = Pattern.compile("\"(payment\\.(?:account|books|card|charge|credits?|deed|deposits?|inboxEntry|menu|method|money|pay|provider|receipt|refund|task|tile|webhook)[A-Za-z.]*[A-Za-z])\"");
    private static final Set<String> NOT_TEXTS = Set.of("payment.charges", "payment.credits", "payment.credit.paid", "payment.deposits", "payment.refunds", "payment.accounts", "payment.deposit", "payment.inbox", "payment.refunded", "payment.refund.failed",
            "payment.refund.mismatch");

    private final Properties korean = read();

    TextsTest() {
        super("payment");
    }

    @Test
    void everySubjectOfAMailHasItsText() {
        korean.stringPropertyNames().stream().filter(key -> key.endsWith(".subject")).forEach(key -> assertThat(korean).containsKey(key.replaceFirst("subject$", "text")));
    }

    @Test
    void everyKeyThatCodeOrTemplatesNameIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            files.filter(f -> f.toString().endsWith(".java") || f.toString().endsWith(".vm")).forEach(f -> KEY.matcher(text(f)).results().map(r -> r.group(1))
                    .filter(key -> !NOT_TEXTS.contains(key) && !korean.containsKey(key) && !text(f).contains("%" + key)).forEach(missing::add));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyStateAndReasonHasItsWords() {
        Stream.of(ChargeState.values()).forEach(s -> assertThat(korean).containsKey("payment.charge.state." + s));
        Stream.of(DepositState.values()).forEach(s -> assertThat(korean).containsKeys("payment.deposit.state." + s, "payment.deposits.tab." + s.name().toLowerCase(Locale.ROOT)));
        Stream.of(Kind.values()).forEach(k -> assertThat(korean).containsKey("payment.books.kind." + k));
        Stream.of(NameFit.values()).forEach(f -> assertThat(korean).containsKey("payment.match.name." + f));
        Stream.of(AmountFit.values()).forEach(f -> assertThat(korean).containsKey("payment.match.amount." + f));
        Stream.of(TimeFit.values()).forEach(f -> assertThat(korean).containsKey("payment.match.time." + f));
        Stream.of(Reason.values()).forEach(r -> assertThat(korean).containsKey("payment.deposit.reason." + r));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read() {
        Properties texts = new Properties();
        for (String name : new String[] {"payment_", "payment-notices_", "payment-deposit_", "payment-books_", "payment-credit_"}) {
            try (var file = Files.newBufferedReader(Path.of("src/main/resources/messages/" + name + "ko.properties"))) {
                texts.load(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}
