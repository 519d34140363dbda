package org.hanok.payment.card.wire;

/** The bank that makes virtual accounts. @param code as the service writes it @param name as payers read it @param holder whose name the payer's bank shows */
public record AccountBank(String code, String name, String holder) {
}
