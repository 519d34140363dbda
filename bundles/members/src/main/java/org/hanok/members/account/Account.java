package org.hanok.members.account;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.JoinTable;
import javax.persistence.ManyToMany;
import javax.persistence.Table;
import javax.persistence.Version;
import org.hanok.api.member.Assurance;
import org.jspecify.annotations.Nullable;

/** A person's account. Its status and assurance change by guarded updates, never through this object. */
@Entity
@Table(name = "account", schema = "members")
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String email;
    private String name;
    private String language = "ko";
    private String theme = "";
    private String password;
    @Enumerated(EnumType.STRING)
    private AccountStatus status = AccountStatus.PENDING;
    @Enumerated(EnumType.STRING)
    private Assurance assurance = Assurance.NONE;
    private @Nullable String person;
    private String memo = "";
    private Instant registered;
    private @Nullable Instant confirmed;
    @Column(name = "signed_in")
    private @Nullable Instant signedIn;
    @Column(name = "password_changed")
    private Instant passwordChanged;
    private @Nullable Instant warned;
    @Version
    private int version;
    @ManyToMany
    @JoinTable(name = "account_role", schema = "members", joinColumns = @JoinColumn(name = "account_id"), inverseJoinColumns = @JoinColumn(name = "role_id"))
    private Set<Role> roles = new HashSet<>();

    protected Account() {
    }

    /** A newcomer. @param password its hash */
    public Account(String email, String name, String language, String password, Instant now) {
        this.email = email;
        this.name = name;
        this.language = language;
        this.password = password;
        this.registered = now;
        this.passwordChanged = now;
    }

    public long id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public String language() {
        return language;
    }

    public String theme() {
        return theme;
    }

    /** Its hash. */
    public String password() {
        return password;
    }

    public AccountStatus status() {
        return status;
    }

    public Assurance assurance() {
        return assurance;
    }

    public boolean isConfirmed() {
        return confirmed != null;
    }

    public Instant registered() {
        return registered;
    }

    public Set<Role> roles() {
        return roles;
    }

    /** The name may only be chosen until an identity check has proven it. */
    public boolean nameIsProven() {
        return assurance.compareTo(Assurance.IDENTITY) >= 0;
    }

    public void rename(String name) {
        this.name = name;
    }

    public void prefer(String language, String theme) {
        this.language = language;
        this.theme = theme;
    }

    /** @param hash of the new password */
    public void password(String hash, Instant now) {
        this.password = hash;
        this.passwordChanged = now;
    }

    @Override
    public String toString() {
        return "account " + id;
    }
}
