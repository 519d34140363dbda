package org.hanok.members.upkeep;

import org.hanok.api.job.Cron;
import org.hanok.api.job.ScheduledJob;
import org.hanok.members.Settings;
import org.hanok.members.session.SessionBook;
import org.hanok.members.signin.SignInLog;
import org.hanok.members.token.OneTimeTokens;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forgets what has run out. */
@Component
@Cron("17 * * * *")
public class CleanUp implements ScheduledJob {

    private final SessionBook sessions;
    private final OneTimeTokens tokens;
    private final SignInLog log;
    private final Settings settings;

    @Activate
    public CleanUp(@Reference SessionBook sessions, @Reference OneTimeTokens tokens, @Reference SignInLog log, @Reference Settings settings) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.log = log;
        this.settings = settings;
    }

    @Override
    public String run() {
        return "Forgot " + sessions.sweep() + " sessions, " + tokens.sweep() + " one-time links and " + log.sweep(settings.policy().history()) + " sign-ins.";
    }
}
