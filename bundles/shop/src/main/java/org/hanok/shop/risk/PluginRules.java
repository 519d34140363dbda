package org.hanok.shop.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hanok.api.risk.RiskFacts;
import org.hanok.api.risk.RiskRule;
import org.hanok.api.web.Messages;
import org.hanok.shop.risk.kept.Said;
import org.hanok.shop.risk.rule.Mode;
import org.hanok.shop.risk.rule.PluginSetting;
import org.hanok.shop.risk.rule.RuleSet;
import org.hanok.shop.risk.ruling.Finding;
import org.hanok.shop.risk.ruling.Ruling;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the rules that plugins bring, each for as long as staff let it. One that fails is logged, counted, and costs nobody an order's money. Thread-safe. */
@Component(service = PluginRules.class)
public class PluginRules {

    private static final Logger LOG = LoggerFactory.getLogger(PluginRules.class);
    private static final int THREADS = 8;
    private final Messages messages;
    private final Map<String, Tally> tallies = new ConcurrentHashMap<>();
    private final ExecutorService threads = new ThreadPoolExecutor(0, THREADS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
        Thread thread = new Thread(work, "shop-risk-rule");
        thread.setDaemon(true);
        return thread;
    });

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<RiskRule> rules = List.of();

    @Activate
    public PluginRules(@Reference Messages messages) {
        this.messages = messages;
    }

    /** How often a rule was asked since this node started, and how often it threw or was too slow. */
    public record Tally(long asked, long failed) {

        Tally plus(boolean failure) {
            return new Tally(asked + 1, failed + (failure ? 1 : 0));
        }
    }

    /** Names of the rules that are there now, in order. */
    public List<String> names() {
        return rules.stream().map(RiskRule::name).distinct().sorted().toList();
    }

    public Tally tally(String name) {
        return tallies.getOrDefault(name, new Tally(0, 0));
    }

    List<Said> judge(RuleSet set, RiskFacts facts) {
        List<Said> said = new ArrayList<>();
        for (RiskRule rule : rules) {
            PluginSetting setting = set.plugin(rule.name());
            if (setting.mode() != Mode.OFF) {
                ask(rule, setting, facts).ifPresent(said::add);
            }
        }
        return said;
    }

    private Optional<Said> ask(RiskRule rule, PluginSetting setting, RiskFacts facts) {
        try {
            Optional<Said> said = within(setting.millis(), rule, facts).map(objection -> said(rule.name(), setting, objection));
            count(rule.name(), false);
            return said;
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            count(rule.name(), true);
            LOG.warn("The risk rule {} of a plugin failed: {}", rule.name(), e instanceof ExecutionException ? e.getCause().toString() : e.getClass().getSimpleName());
            return setting.trouble() == PluginSetting.Trouble.IGNORE ? Optional.empty()
                    : Optional.of(said(rule.name(), setting, new RiskRule.Objection(RiskRule.Severity.HOLD, "shop.risk.failed", List.of())));
        }
    }

    private Optional<RiskRule.Objection> within(int millis, RiskRule rule, RiskFacts facts) throws ExecutionException, TimeoutException {
        Future<Optional<RiskRule.Objection>> answer = threads.submit(() -> rule.judge(facts));
        try {
            return answer.get(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExecutionException(e);
        } finally {
            answer.cancel(true);
        }
    }

    private Said said(String rule, PluginSetting setting, RiskRule.Objection objection) {
        Ruling ruling = Ruling.valueOf(objection.severity().name());
        Object[] arguments = objection.arguments().toArray();
        return new Said(new Finding(rule, ruling, objection.message(), objection.arguments()), setting.mode() == Mode.SHADOW,
                messages.get(Locale.KOREAN, objection.message(), arguments), messages.get(Locale.ENGLISH, objection.message(), arguments));
    }

    private void count(String name, boolean failure) {
        tallies.merge(name, new Tally(0, 0).plus(failure), (tally, one) -> tally.plus(failure));
    }

    @Deactivate
    void close() {
        threads.shutdownNow();
    }
}
