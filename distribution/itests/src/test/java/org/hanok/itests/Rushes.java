package org.hanok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import org.hanok.benchmarks.rush.Shop;
import org.hanok.itests.people.Operator;
import org.hanok.itests.stage.Database;
import org.hanok.itests.stage.LiveSite;

/** A site as the crowd of a rush sees it. */
final class Rushes {

    private Rushes() {
    }

    static Shop shop(LiveSite site) {
        Database database = new Database(site);
        return new Shop(site.url(), site.simulators().environment().get("HANOK_DEPOSIT_SECRET"), LiveSite.ADMIN_PASSWORD, sql -> database.column(sql).get(0), database::run,
                (product, codes) -> load(site, product, codes));
    }

    private static void load(LiveSite site, long product, String codes) {
        String upload = "{\"product\":" + product + ",\"text\":\"" + codes + "\",\"pattern\":\"[A-Z]{4}-\\\\d{4}-[A-Z]{4}-[A-Z]{4}\"}";
        assertThat(new Operator(site).once("/api/admin/v1/pins", upload, "itests-codes-" + product).statusCode()).isLessThan(300);
    }
}
