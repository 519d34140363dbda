package org.hanok.shop.risk.rule;

/** What staff decided about a rule that a plugin brings. @param trouble what its failure means: HOLD, or ALLOW to go on without it @param millis it may take */
public record PluginSetting(Mode mode, Trouble trouble, int millis) {

    /** A rule nobody has looked at yet. */
    public static final PluginSetting FRESH = new PluginSetting(Mode.SHADOW, Trouble.IGNORE, 200);

    /** What it means when a rule throws or is too slow. */
    public enum Trouble { HOLD, IGNORE }
}
