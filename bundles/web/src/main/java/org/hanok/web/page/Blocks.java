package org.hanok.web.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.hanok.api.web.Html;
import org.hanok.api.web.Visit;
import org.hanok.web.Plugins;
import org.hanok.web.front.Epochs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Blocks that visitors who are not signed in share, for as many seconds as their {@code @Slot} says. They are rendered for nobody in particular, so that no visitor's
 * token or name can be in them. Dropping a plugin's cache makes its blocks stale at once.
 */
@Component(service = Blocks.class)
public final class Blocks {

    private static final long MOST_CHARACTERS = 8L << 20;
    private final Plugins plugins;
    private final Epochs epochs;
    private final Cache<String, Block> blocks = Caffeine.newBuilder().maximumWeight(MOST_CHARACTERS).weigher((String key, Block block) -> 64 + block.html().markup().length())
            .expireAfter(Expiry.<String, Block>creating((key, block) -> block.fresh())).build();

    /** @param html blank for a widget that shows nothing here */
    private record Block(Html html, Set<String> shown, Set<String> embedded, Map<String, Long> epochs, Duration fresh) {
    }

    @Activate
    public Blocks(@Reference Plugins plugins, @Reference Epochs epochs) {
        this.plugins = plugins;
        this.epochs = epochs;
    }

    static boolean areShared(Widgets.Placed placed, Renderer.Moment moment) {
        return placed.seconds() > 0 && moment.visit().member().isEmpty();
    }

    /** The kept block, or the one rendered for nobody now; empty when that fails. What it shows and embeds is noted in the moment. */
    Optional<Html> get(Widgets.Placed placed, String slot, Renderer.Moment moment, Function<Renderer.Moment, Optional<Html>> render) {
        String key = key(placed, slot, moment.visit());
        Block known = blocks.getIfPresent(key);
        Optional<Block> block = known != null && epochs.areCurrent(known.epochs()) ? Optional.of(known) : keep(key, placed, moment, render);
        block.ifPresent(shared -> {
            moment.shown().addAll(shared.shown());
            moment.embedded().addAll(shared.embedded());
        });
        return block.map(Block::html);
    }

    private Optional<Block> keep(String key, Widgets.Placed placed, Renderer.Moment moment, Function<Renderer.Moment, Optional<Html>> render) {
        long began = epochs.now();
        Renderer.Moment nobody = new Renderer.Moment(nobody(moment.visit()), "", Map.of(), ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet());
        nobody.shown().add(placed.plugin());
        return render.apply(nobody).map(html -> {
            Map<String, Long> current = epochs.since(began, nobody.shown());
            Block block = new Block(html, Set.copyOf(nobody.shown()), Set.copyOf(nobody.embedded()), current, Duration.ofSeconds(placed.seconds()));
            if (!current.isEmpty()) {
                blocks.put(key, block);
            }
            return block;
        });
    }

    private static Visit nobody(Visit visit) {
        return new Visit(visit.path(), visit.locale(), null, "", "", "", visit.theme(), visit.subjectOrNull());
    }

    /** Holds the generation of plugins, so that a block never outlives the code that made it. */
    private String key(Widgets.Placed placed, String slot, Visit visit) {
        return String.join(" ", Long.toString(plugins.generation()), placed.name(), slot, visit.locale().getLanguage(), visit.theme(), visit.path(),
                visit.subject().map(Object::toString).orElse(""));
    }
}
