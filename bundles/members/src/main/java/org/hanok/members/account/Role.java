package org.hanok.members.account;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

/** A named bundle of permissions. */
@Entity
@Table(name = "role", schema = "members")
public class Role {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String name;
    private String permissions;

    protected Role() {
    }

    public String name() {
        return name;
    }

    public Set<String> permissions() {
        return split(permissions);
    }

    /** Whether the name is written as it must be. */
    public boolean wellNamed() {
        return name.matches("[a-z][a-z0-9-]{0,39}");
    }

    /** Whether the permissions are written as they must be. */
    public boolean wellPermitted() {
        return permissions().stream().allMatch(word -> word.matches("\\*|[a-z][a-z0-9-]*\\.(\\*|[a-z0-9.-]+)"));
    }

    @Override
    public String toString() {
        return name;
    }

    /** Permission names from text with blanks between them. */
    public static Set<String> split(String text) {
        return Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
