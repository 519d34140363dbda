package org.hanok.simulators.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hanok.simulators.Texts;

/** What the launcher says, each thing in English and Korean. */
final class Banner {

    private static final String RULE = "=".repeat(72);

    private final Map<String, String> english = Texts.of("en");
    private final Map<String, String> korean = Texts.of("ko");

    String line(String key) {
        return english.get(key) + " · " + korean.get(key);
    }

    List<String> ready(Settings settings, Map<String, String> pages) throws IOException {
        List<String> lines = new ArrayList<>(List.of("", RULE, "  Hanok: " + line("demoReady"), RULE));
        lines.add(row("demoSite", settings.publicUrl()));
        lines.add(row("demoAdmin", settings.publicUrl() + "/admin"));
        lines.add(row("demoUser", "admin@localhost"));
        lines.add(Files.exists(settings.passwordFile())
                ? row("demoPassword", Files.readString(settings.passwordFile()).strip())
                : row("demoPassword", "(" + line("demoPasswordKept") + ")"));
        lines.add(row("demoMails", pages.get("mail")));
        lines.add(row("demoChat", pages.get("chat")));
        lines.add(row("demoSms", pages.get("sms")));
        lines.add(row("demoBank", pages.get("bank")));
        lines.add(row("demoCard", pages.get("card")));
        lines.add(row("demoAccount", pages.get("card") + "/sim/deposit"));
        lines.add(row("demoIdentity", pages.get("identity")));
        lines.add(row("demoDeploy", settings.karaf().resolve("deploy").toString()));
        lines.addAll(List.of(RULE, "  " + line("demoStop"), RULE, ""));
        return lines;
    }

    private String row(String key, String value) {
        return String.format("  %-18s %s   (%s)", english.get(key), value, korean.get(key));
    }
}
