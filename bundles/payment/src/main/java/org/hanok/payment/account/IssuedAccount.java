package org.hanok.payment.account;

/** An account made for one charge alone. @param bank its name as payers read it @param holder whose name a payer's bank shows */
public record IssuedAccount(String bank, String number, String holder) {
}
