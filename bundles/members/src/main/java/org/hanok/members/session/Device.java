package org.hanok.members.session;

import java.util.Arrays;

/**
 * A browser in two words, guessed from its User-Agent header.
 *
 * @param browser a name of its own, empty when unknown
 * @param system likewise
 * @param phone whether it is held in the hand
 */
public record Device(String browser, String system, boolean phone) {

    // The order matters: most browsers also claim to be Chrome or Safari.
    private static final String[][] BROWSERS = {{"Whale/", "Whale"}, {"SamsungBrowser/", "Samsung Internet"}, {"Edg", "Edge"}, {"OPR/", "Opera"},
        {"KAKAOTALK", "KakaoTalk"}, {"NAVER(", "NAVER"}, {"Firefox/", "Firefox"}, {"Chrome/", "Chrome"}, {"CriOS/", "Chrome"}, {"Safari/", "Safari"}, {"curl/", "curl"}};
    private static final String[][] SYSTEMS = {{"iPhone", "iPhone"}, {"iPad", "iPad"}, {"Android", "Android"}, {"Windows", "Windows"}, {"Mac OS", "macOS"},
        {"CrOS", "ChromeOS"}, {"Linux", "Linux"}};

    static Device of(String agent) {
        String system = first(SYSTEMS, agent);
        return new Device(first(BROWSERS, agent), system, system.equals("iPhone") || agent.contains("Mobile"));
    }

    private static String first(String[][] names, String agent) {
        return Arrays.stream(names).filter(name -> agent.contains(name[0])).map(name -> name[1]).findFirst().orElse("");
    }
}
