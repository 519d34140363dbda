package org.hanok.members.letter;

import org.hanok.members.account.Account;
import org.hanok.members.token.OneTimeTokens;
import org.hanok.members.token.Purpose;
import org.hanok.members.token.RandomToken;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks an e-mail address to answer. */
@Component(service = ConfirmLetter.class)
public class ConfirmLetter {

    private final OneTimeTokens tokens;
    private final Letters letters;

    @Activate
    public ConfirmLetter(@Reference OneTimeTokens tokens, @Reference Letters letters) {
        this.tokens = tokens;
        this.letters = letters;
    }

    /** Sends a fresh link; earlier ones stop working. */
    public void send(Account account) {
        String token = tokens.issue(account.id(), Purpose.CONFIRM);
        letters.send("member.confirm", account, "/account/confirm?token=" + token, RandomToken.hash(token));
    }
}
