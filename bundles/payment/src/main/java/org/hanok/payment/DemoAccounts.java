package org.hanok.payment;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import org.hanok.payment.account.Account;
import org.hanok.payment.account.Accounts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Two made-up bank accounts for the demo, from {@code demo-accounts.properties}. */
@Component(service = DemoAccounts.class, immediate = true, configurationPid = "org.hanok.demo", configurationPolicy = ConfigurationPolicy.REQUIRE)
public class DemoAccounts {

    @Activate
    public DemoAccounts(@Reference Accounts accounts) {
        accounts.seed(made());
    }

    private static List<Account> made() {
        Properties lines = new Properties();
        try (var file = new InputStreamReader(DemoAccounts.class.getResourceAsStream("demo-accounts.properties"), StandardCharsets.UTF_8)) {
            lines.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.stringPropertyNames().stream().sorted(Comparator.naturalOrder()).map(code -> account(code, lines.getProperty(code).split(","))).toList();
    }

    private static Account account(String code, String[] parts) {
        return new Account(code, parts[0], parts[1], parts[2], 0);
    }
}
