package org.hanok.members.signin;

import java.time.Duration;

import org.hanok.members.account.Account;

/** How a try to sign in ended. */
public sealed interface Outcome {

    /** @param account whose, as it was before @param token of the new session */
    record In(Account account, String token) implements Outcome {

        @Override
        public String toString() {
            return "signed in";
        }
    }

    /** @param left tries before a pause @param pause how long that is */
    record Wrong(int left, Duration pause) implements Outcome {
    }

    /** @param rest until the next try */
    record Paused(Duration rest) implements Outcome {
    }

    /** The password is right; the e-mail address has yet to answer. A new mail is on its way. */
    record Unconfirmed() implements Outcome {
    }

    /** Somebody the site does not serve. It says no more than that, and the same before and after the password. */
    record Refused() implements Outcome {
    }

    /** The password is right; staff have switched the account off. */
    record Closed() implements Outcome {
    }
}
