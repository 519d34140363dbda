package org.hanok.members.staff;

import java.time.Instant;
import java.util.List;

/** An account as the staff's API shows it. */
public record User(long id, String email, String name, String status, String assurance, List<String> roles, Instant registered) {

    /** @param next the cursor to ask with, empty on the last page */
    public record Page(List<User> users, String next) {
    }

    /** What a client sends to change roles. */
    public record Roles(List<String> roles) {
    }
}
