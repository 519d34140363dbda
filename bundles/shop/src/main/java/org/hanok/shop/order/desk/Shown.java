package org.hanok.shop.order.desk;

/** What a page of the order queue says on top. @param tab whose list stands beside the order, or empty @param done message key's last word @param of what it was done to */
public record Shown(String tab, String done, String of, String error) {

    static final Shown PLAIN = new Shown("", "", "", "");

    static Shown done(String tab, String done, String of) {
        boolean known = done.matches("approve|hold|ship|resend|cancel|misfit-SETTLED");
        return new Shown(tab, known ? done : "", of.matches("[0-9A-Z-]{0,20}") ? of : "", "");
    }

    public static Shown error(String why) {
        return new Shown("", "", "", why);
    }
}
