package org.hanok.payment.charge;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The vocabulary of bank notices, read from {@code bank-words.properties}. Thread-safe. */
@Component(service = BankWords.class)
public class BankWords {

    private final List<String> company;
    private final List<String> prefix;
    private final List<String> deposit;
    private final List<String> withdrawal;

    @Activate
    public BankWords() {
        Properties words = read();
        this.company = list(words, "company");
        this.prefix = list(words, "prefix").stream().map(PayerName::letters).toList();
        this.deposit = list(words, "deposit");
        this.withdrawal = list(words, "withdrawal");
    }

    /** Forms of companies, longest first. */
    List<String> company() {
        return company;
    }

    /** Bank names that stand before a payer's name, normalised, longest first. */
    List<String> prefix() {
        return prefix;
    }

    /** Whether the bank's wording of a movement says that money came in. */
    public boolean isDeposit(String method) {
        String lower = method.toLowerCase(Locale.ROOT);
        return deposit.stream().anyMatch(lower::contains);
    }

    /** Whether it says that money went out. */
    public boolean isWithdrawal(String method) {
        String lower = method.toLowerCase(Locale.ROOT);
        return withdrawal.stream().anyMatch(lower::contains);
    }

    private static List<String> list(Properties words, String name) {
        return Stream.of(words.getProperty(name).split(",")).map(String::trim).sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    private static Properties read() {
        Properties words = new Properties();
        try (var file = new InputStreamReader(BankWords.class.getResourceAsStream("bank-words.properties"), StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
