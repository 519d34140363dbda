package org.hanok.members.password;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hanok.api.Secret;
import org.hanok.members.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Which new passwords are acceptable: long enough, and not the first ones a guesser tries. No rules about kinds of characters. */
@Component(service = PasswordRules.class)
public final class PasswordRules {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;
    private static final int FEWEST_DIFFERENT = 4;
    private static final int TELLING = 4;

    // Longest first, so that a long word is not broken by a short one within it.
    private final List<String> common;

    @Activate
    public PasswordRules() {
        try (InputStream file = PasswordRules.class.getResourceAsStream("/org/hanok/members/common-words.txt")) {
            common = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank())
                    .sorted(Comparator.comparing(String::length).reversed()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a new password for this e-mail address, if anything. */
    public Optional<Problem> check(Secret password, String email) {
        String text = password.reveal();
        if (text.codePointCount(0, text.length()) < SHORTEST) {
            return Optional.of(new Problem("password", "members.password.short", SHORTEST, text.codePointCount(0, text.length())));
        }
        if (text.length() > LONGEST) {
            return Optional.of(new Problem("password", "members.password.long", LONGEST));
        }
        return guessable(text.toLowerCase(Locale.ROOT), email.toLowerCase(Locale.ROOT)) ? Optional.of(new Problem("password", "members.password.guessable"))
                : Optional.empty();
    }

    /** Too few different characters, or hardly anything left once the words everybody uses are taken out. */
    private boolean guessable(String text, String email) {
        String name = email.substring(0, Math.max(0, email.indexOf('@')));
        String rest = name.length() < TELLING ? text : text.replace(name, "");
        for (String word : common) {
            rest = rest.replace(word, "");
        }
        return text.chars().distinct().count() < FEWEST_DIFFERENT || rest.length() < TELLING && rest.chars().noneMatch(Character::isLetter);
    }
}
