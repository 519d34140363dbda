package org.hanok.shop.risk.rule;

import java.time.Duration;
import java.util.Set;
import org.hanok.api.member.Assurance;
import org.hanok.api.risk.RiskFacts;

/**
 * Of whom and when a rule speaks. Empty sets mean all.
 *
 * @param stageValue the number beside the stage
 * @param countries two letters each; when each has a minus in front, everywhere but there. A purchase from an unknown country is not meant
 * @param ageHours only members who registered less than so many hours ago; 0 for all. A member of unknown age counts as old
 */
public record Scope(Set<Assurance> assurances, Stage stage, int stageValue, int ageHours, Set<String> channels, Set<String> methods, Set<String> countries, Hours hours) {

    public static final Scope ALL = new Scope(Set.of(), Stage.ANY, 0, 0, Set.of(), Set.of(), Set.of(), Hours.ALWAYS);

    public Scope {
        assurances = Set.copyOf(assurances);
        channels = Set.copyOf(channels);
        methods = Set.copyOf(methods);
        countries = Set.copyOf(countries);
    }

    boolean covers(RiskFacts facts) {
        return coversBuyer(facts) && coversWay(facts);
    }

    /** Whether shop front, payment method, country and hour are meant. */
    boolean coversWay(RiskFacts facts) {
        return (channels.isEmpty() || channels.contains(facts.setting().channel())) && (methods.isEmpty() || methods.contains(facts.setting().method()))
                && coversCountry(facts.setting().country()) && hours.covers(facts.setting().time());
    }

    /** Whether the buyer is meant, whatever way and hour they choose. */
    public boolean coversBuyer(RiskFacts facts) {
        return (assurances.isEmpty() || assurances.contains(facts.buyer().assurance())) && stage.covers(facts, stageValue)
                && (ageHours == 0 || facts.buyer().since().isAfter(facts.setting().at().minus(Duration.ofHours(ageHours))));
    }

    private boolean coversCountry(String country) {
        return countries.isEmpty() || !country.isEmpty() && (countries.contains(country)
                || countries.stream().allMatch(one -> one.startsWith("-")) && !countries.contains("-" + country));
    }

    /** Whether it leaves nobody out. */
    boolean isEverybody() {
        return assurances.isEmpty() && stage == Stage.ANY && ageHours == 0 && channels.isEmpty() && methods.isEmpty() && countries.isEmpty() && hours.isAlways();
    }
}
