package org.hanok.blog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills an empty blog with posts to look at, in demo mode only. A file is: address, title, deck, hashtags, series, position and age in days, one a line; a line
 * of three hyphens; the text.
 */
@Component(service = Demo.class, immediate = true, configurationPid = "org.hanok.demo", configurationPolicy = ConfigurationPolicy.REQUIRE)
public class Demo {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final List<String> FILES = List.of("register", "imposters", "receipt", "balance", "limits", "refund", "choosing");
    private final EntityManager em;
    private final Desk desk;
    private final Clock clock;

    @Activate
    public Demo(@Reference(target = "(osgi.unit.name=blog)") EntityManager em, @Reference(target = "(osgi.unit.name=blog)") Tx tx, @Reference Desk desk,
            @Reference Clock clock) {
        this.em = em;
        this.desk = desk;
        this.clock = clock;
        tx.run(this::fill);
    }

    private void fill() {
        if (em.createQuery("select count(p) from Post p", Long.class).getSingleResult() > 0) {
            return;
        }
        FILES.forEach(file -> desk.add(post(lines(file))));
        LOG.info("Filled the blog with demo posts");
    }

    private Post post(List<String> lines) {
        Post post = new Post();
        post.slug = lines.get(0);
        post.title = lines.get(1);
        post.deck = lines.get(2);
        post.hashtags = lines.get(3);
        post.series = lines.get(4);
        post.position = Integer.parseInt(lines.get(5));
        post.published = clock.instant().minus(Duration.ofHours(24 * Long.parseLong(lines.get(6)) + 2));
        post.announced = post.published;
        post.state = Post.State.PUBLISHED;
        post.text = lines.stream().skip(8).collect(Collectors.joining("\n"));
        return post;
    }

    private static List<String> lines(String name) {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(Demo.class.getResourceAsStream("/demo/" + name + ".md"), StandardCharsets.UTF_8))) {
            return file.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
