package org.hanok.shop.risk.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hanok.api.risk.RiskFacts;
import org.hanok.shop.risk.ruling.Ruling;

/**
 * All rules as of one version. Immutable.
 *
 * @param rules in the order of evaluation
 * @param classes brands by class, without {@code risky} and {@code safe}
 * @param plugins by name of the plugin's rule
 */
public record RuleSet(long version, List<Rule> rules, Map<String, Set<Long>> classes, Map<String, PluginSetting> plugins) {

    private static final Comparator<Rule> ORDER = Comparator.comparingInt(Rule::position).thenComparingLong(Rule::id);
    public static final RuleSet EMPTY = new RuleSet(0, List.of(), Map.of(), Map.of());

    public RuleSet {
        rules = rules.stream().sorted(ORDER).toList();
        classes = Map.copyOf(classes);
        plugins = Map.copyOf(plugins);
    }

    /** Asks every rule in turn. A rule that allows ends the asking; of those before it the hardest wins. */
    public Outcome judge(RiskFacts facts) {
        List<Hit> hits = new ArrayList<>();
        List<Hit> shadows = new ArrayList<>();
        for (Rule rule : rules) {
            Optional<Reading> reading = rule.mode() == Mode.OFF ? Optional.empty() : rule.read(facts).filter(Reading::beyond);
            if (reading.isPresent() && rule.mode() == Mode.SHADOW) {
                shadows.add(new Hit(rule, reading.get()));
            } else if (reading.isPresent() && rule.ruling() == Ruling.ALLOW) {
                break;
            } else {
                reading.ifPresent(beyond -> hits.add(new Hit(rule, beyond)));
            }
        }
        hits.sort(Comparator.comparing(Hit::ruling).reversed());
        return new Outcome(hits.isEmpty() ? Ruling.ALLOW : hits.get(0).ruling(), hits, shadows);
    }

    /** Names of the classes a brand is in. @param risky brands that are */
    public Set<String> classes(long brand, Set<Long> risky) {
        Set<String> names = new TreeSet<>(Set.of(risky.contains(brand) ? RiskFacts.RISKY : RiskFacts.SAFE));
        classes.forEach((name, brands) -> {
            if (brands.contains(brand)) {
                names.add(name);
            }
        });
        return names;
    }

    /** The same with one rule changed, or added when its id is none of ours. */
    public RuleSet with(Rule draft) {
        List<Rule> changed = new ArrayList<>(rules);
        changed.removeIf(rule -> rule.id() == draft.id() && draft.id() != 0);
        changed.add(draft.id() == 0 ? draft.as(Long.MAX_VALUE) : draft);
        return new RuleSet(version, changed, classes, plugins);
    }

    /** Whether somebody on a block list can buy nothing now. */
    public boolean stopsBlocked() {
        return rules.stream().anyMatch(rule -> rule.mode() == Mode.ON && rule.measure() == Measure.BLOCKED && rule.ruling() == Ruling.REFUSE && rule.turn() != Turn.PAYMENT);
    }

    public PluginSetting plugin(String name) {
        return plugins.getOrDefault(name, PluginSetting.FRESH);
    }
}
