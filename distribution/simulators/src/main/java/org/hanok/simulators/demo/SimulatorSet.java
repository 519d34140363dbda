package org.hanok.simulators.demo;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hanok.simulators.Simulator;
import org.hanok.simulators.bank.BankSimulator;
import org.hanok.simulators.card.CardSimulator;
import org.hanok.simulators.chat.ChatSimulator;
import org.hanok.simulators.identity.IdentitySimulator;
import org.hanok.simulators.mail.MailSimulator;
import org.hanok.simulators.sms.SmsSimulator;

/** All simulators of one site. */
public final class SimulatorSet implements AutoCloseable {

    static final String SITE_CODE = "V00000000000";
    private static final String SMS_KEY = "sandbox";
    private static final String SMS_SENDER = "0200000000";

    private final Secrets secrets;
    private final CardSimulator card;
    private final BankSimulator bank;
    private final IdentitySimulator identity;
    private final MailSimulator mail;
    private final ChatSimulator chat;
    private final SmsSimulator sms;

    /**
     * @param firstPort card, bank, identity, mail pages, SMTP, chat and text messages take this port and the next ones where they are free; 0 = any ports
     * @param site the site's public address, on this machine
     * @param cardLedger where the card gateway keeps its payments; empty = in memory
     */
    public SimulatorSet(int firstPort, String site, Secrets secrets, Optional<Path> cardLedger) {
        this.secrets = secrets;
        card = new CardSimulator(port(firstPort, 0), secrets.card(), secrets.cardWebhook(), cardLedger);
        bank = new BankSimulator(port(firstPort, 1), site + "/webhooks/deposits", secrets.deposit());
        identity = new IdentitySimulator(port(firstPort, 2), SITE_CODE, secrets.identity());
        mail = new MailSimulator(port(firstPort, 3), port(firstPort, 4));
        chat = new ChatSimulator(port(firstPort, 5));
        sms = new SmsSimulator(port(firstPort, 6), SMS_KEY, SMS_SENDER);
    }

    private static int port(int first, int offset) {
        return first == 0 ? 0 : Ports.orAny(first + offset);
    }

    /** Where each one's page is. */
    Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("mail", mail.url() + "/sim/mail");
        pages.put("chat", chat.url() + "/sim/chat");
        pages.put("sms", sms.url() + "/sim/sms");
        pages.put("bank", bank.url() + "/sim/bank");
        pages.put("card", card.url());
        pages.put("identity", identity.url());
        return pages;
    }

    /** Base addresses by name, and the SMTP port under {@code smtp}. */
    public Map<String, Object> addresses() {
        Map<String, Object> addresses = new LinkedHashMap<>();
        addresses.put("card", address(card));
        addresses.put("bank", address(bank));
        addresses.put("identity", address(identity));
        addresses.put("mail", address(mail));
        addresses.put("chat", address(chat));
        addresses.put("sms", address(sms));
        addresses.put("smtp", Map.of("url", smtpUrl(), "port", mail.smtpPort()));
        return addresses;
    }

    private static Map<String, Object> address(Simulator simulator) {
        return Map.of("url", simulator.url(), "port", simulator.port());
    }

    /** What the site needs in its environment to use these services. */
    public Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("HANOK_SMTP_URL", smtpUrl());
        environment.put("HANOK_SANDBOX_CARD_URL", card.url());
        environment.put("HANOK_SANDBOX_CARD_SECRET", secrets.card());
        environment.put("HANOK_SANDBOX_CARD_WEBHOOK_SECRET", secrets.cardWebhook());
        environment.put("HANOK_SANDBOX_IDENTITY_URL", identity.url());
        environment.put("HANOK_SANDBOX_IDENTITY_KEY", secrets.identity());
        environment.put("HANOK_SANDBOX_CHAT_URL", chat.url());
        environment.put("HANOK_SANDBOX_SMS_URL", sms.url());
        environment.put("HANOK_DEPOSIT_SECRET", secrets.deposit());
        return environment;
    }

    private String smtpUrl() {
        return "smtp://127.0.0.1:" + mail.smtpPort();
    }

    @Override
    public void close() {
        sms.close();
        chat.close();
        mail.close();
        identity.close();
        bank.close();
        card.close();
    }
}
