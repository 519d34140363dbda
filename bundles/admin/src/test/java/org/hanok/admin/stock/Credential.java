package org.hanok.admin.stock;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

/** Has no admin model. */
@Entity
@Table(name = "credential", schema = "stock")
public class Credential {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String login;

    @Column(name = "password_hash")
    private String passwordHash;

    protected Credential() {
    }

    public Credential(String login, String passwordHash) {
        this.login = login;
        this.passwordHash = passwordHash;
    }
}
