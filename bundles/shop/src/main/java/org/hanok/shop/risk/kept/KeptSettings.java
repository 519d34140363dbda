package org.hanok.shop.risk.kept;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How long is kept what was said of purchases, in {@code etc/org.hanok.shop.risk.cfg}. */
@ObjectClassDefinition(id = "org.hanok.shop.risk", name = "%shop.risk.settings", localization = "OSGI-INF/l10n/shop-risk")
public @interface KeptSettings {

    /** Days; rules look back 90 of them at most, and the simulator sees no refused purchase that is older. */
    @AttributeDefinition(name = "%shop.risk.settings.days", description = "%shop.risk.settings.days.text", min = "30", max = "3650")
    int days() default 400;
}
