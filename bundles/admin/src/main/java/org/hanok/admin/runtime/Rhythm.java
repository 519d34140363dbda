package org.hanok.admin.runtime;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanok.admin.show.Labels;

/** When a job runs, as people say it: every few minutes, every hour or once a day. Anything rarer stays as it is written. */
final class Rhythm {

    private static final Pattern TIMES = Pattern.compile("(\\*|\\d{1,2}|\\*/\\d{1,2}) (\\*|\\d{1,2}) \\* \\* \\*");

    private Rhythm() {
    }

    static String say(String cron, Labels labels, Locale locale) {
        Matcher times = TIMES.matcher(cron);
        boolean known = times.matches();
        if (!known || !times.group(2).equals("*") && times.group(1).startsWith("*")) {
            return cron;
        }
        String minute = times.group(1);
        if (!times.group(2).equals("*")) {
            return labels.text(locale, "admin.jobs.daily", String.format(Locale.ROOT, "%02d:%02d", Integer.valueOf(times.group(2)), Integer.valueOf(minute)));
        }
        boolean often = minute.startsWith("*");
        int minutes = minute.equals("*") ? 1 : Integer.parseInt(minute.replace("*/", ""));
        return labels.text(locale, often ? "admin.jobs.every" : "admin.jobs.hourly", minutes);
    }
}
