package org.hanok.api.payment;

/** Where a transfer goes. @param bank the bank's name @param number as printed, with dashes @param holder the account's owner */
public record BankAccount(String id, String bank, String number, String holder) {
}
