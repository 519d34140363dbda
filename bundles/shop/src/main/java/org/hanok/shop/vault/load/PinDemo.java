package org.hanok.shop.vault.load;

import java.util.List;
import java.util.Random;
import org.hanok.shop.catalogue.desk.Demo;
import org.hanok.shop.vault.Rack;
import org.hanok.shop.vault.Racks;
import org.hanok.shop.vault.batch.Batches;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Puts invented codes on the shelves of the demo catalogue when nothing was loaded yet. All begin with DEMO and are worth nothing anywhere. */
@Component(service = PinDemo.class, immediate = true, configurationPid = "org.hanok.demo", configurationPolicy = ConfigurationPolicy.REQUIRE)
public class PinDemo {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int FULL = 40;
    private static final int FEW = 3;

    @Activate
    public PinDemo(@Reference Demo catalogueIsThere, @Reference Racks racks, @Reference PinVault vault, @Reference Batches batches) {
        List<Rack> all = batches.before(Long.MAX_VALUE, 0, 1).isEmpty() ? racks.all() : List.of();
        for (int i = 0; i < all.size(); i++) {
            // Every shop has something that is nearly gone and something that is.
            int count = i % 11 == 10 ? 0 : i % 7 == 6 ? FEW : FULL;
            if (count > 0) {
                vault.load(new Upload(all.get(i).product(), codes(count, all.get(i).product()), "DEMO(-[0-9A-Z]{4}){3}", "Demo", null, "", "demo-" + all.get(i).product() + "-pins"), 0);
            }
        }
    }

    /** The same ones at every start: the same key must bring the same text. */
    private static String codes(int count, long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("DEMO");
            for (int letter = 0; letter < 12; letter++) {
                text.append(letter % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
