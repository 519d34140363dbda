package org.hanok.payment.account;

import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hanok.api.payment.BankAccount;

/** A bank account of the shop. Its code is what deposit notices name it by. */
@Entity
@Table(name = "account", schema = "payment")
public class Account {

    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
    String code = "";
    String bank = "";
    String number = "";
    String holder = "";
    int position;
    boolean active = true;

    protected Account() {
    }

    public Account(String code, String bank, String number, String holder, int position) {
        this.code = code;
        this.bank = bank;
        this.number = number;
        this.holder = holder;
        this.position = position;
    }

    BankAccount told() {
        return new BankAccount(code, bank, number, holder);
    }
}
