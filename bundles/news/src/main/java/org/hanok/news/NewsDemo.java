package org.hanok.news;

import javax.persistence.EntityManager;
import org.hanok.api.Site;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** In the demo, the shop reads its own blog: the one publisher that is surely there. */
@Component(service = NewsDemo.class, immediate = true, configurationPid = "org.hanok.demo", configurationPolicy = ConfigurationPolicy.REQUIRE)
public class NewsDemo {

    @Activate
    public NewsDemo(@Reference(target = "(osgi.unit.name=news)") EntityManager em, @Reference(target = "(osgi.unit.name=news)") Tx tx, @Reference Site site) {
        tx.run(() -> {
            if (em.createQuery("select count(f) from Feed f", Long.class).getSingleResult() == 0) {
                Feed feed = new Feed();
                feed.url = site.url() + "/blog/feed.xml";
                em.persist(feed);
            }
        });
    }
}
