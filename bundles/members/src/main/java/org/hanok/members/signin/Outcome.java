package org.hanok.members.signin;

import java.time.Duration;
import org.hanok.members.Places;
import org.hanok.members.Problem;
import org.hanok.members.account.Account;

/** How a try to sign in ended. */
public sealed interface Outcome {

    /** What to say when it failed; it tells nothing of whether the address is known. @param field of the form that it is said of */
    default Problem problem(String field) {
        return new Problem(field, "members.login.closed");
    }

    /** @param account whose, as it was before @param token of the new session */
    record In(Account account, String token) implements Outcome {

        @Override
        public String toString() {
            return "signed in";
        }
    }

    /** @param left tries before a pause @param pause how long that is */
    record Wrong(int left, Duration pause) implements Outcome {

        @Override
        public Problem problem(String field) {
            long minutes = Places.minutes(pause);
            String key = field.equals("current") ? "members.password.wrong" : "members.login.wrong";
            return left > 0 ? new Problem(field, key, left, minutes) : new Problem(field, key + ".last", minutes);
        }
    }

    /** @param rest until the next try */
    record Paused(Duration rest) implements Outcome {

        @Override
        public Problem problem(String field) {
            return new Problem(field, "members.login.paused", Places.minutes(rest));
        }
    }

    /** The password is right; the e-mail address has yet to answer. A new mail is on its way. */
    record Unconfirmed() implements Outcome {

        @Override
        public Problem problem(String field) {
            return new Problem(field, "members.login.unconfirmed");
        }
    }

    /** Somebody the site does not serve. It says no more than that, and the same before and after the password. */
    record Refused() implements Outcome {

        @Override
        public Problem problem(String field) {
            return new Problem(field, "members.login.refused");
        }
    }

    /** The password is right; staff have switched the account off. */
    record Closed() implements Outcome {
    }
}
