package org.hanok.payment.inbox;

/**
 * What to do about a charge after its provider was asked.
 *
 * @param reason why money is not kept, else empty
 */
record Verdict(Act act, String reason) {

    enum Act {
        /** Nothing is new. */
        WAIT,
        /** The money is here and everything agrees. */
        SETTLE,
        /** There will be no money. */
        FAIL,
        /** Money came that is not what was asked for, or came too late: it goes back and staff hear of it. */
        REJECT,
        /** Money we had was taken back at the provider without us. */
        REVERSED,
        /** What is paid stays paid, and staff must look: the provider went back on its word, or the payer disputes it. */
        ALARM
    }

    static Verdict of(Act act) {
        return new Verdict(act, "");
    }
}
