package org.hanok.shop.risk.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.hanok.api.Ref;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Database;
import org.hanok.shop.PlainCache;
import org.hanok.shop.order.Paper;
import org.hanok.shop.risk.RiskRoom;
import org.hanok.shop.risk.kept.Archive;
import org.hanok.shop.risk.replay.Attempts;
import org.hanok.shop.risk.replay.Simulator;
import org.hanok.testkit.PlainSite;

/** Staff's side of the risk room wired as in the running site. */
final class RuleOffice {

    final Paper paper = new Paper();
    final RiskRoom room;
    final RulePages pages;
    final RuleResource api;
    final RuleDesk desk;
    final RiskPanel panel;
    final RestNotice rest;
    final Trail trail;
    final Classes classes;

    RuleOffice(Database database) {
        room = new RiskRoom(database);
        var em = database.em();
        var tx = database.tx();
        trail = new Trail(em, tx);
        classes = new Classes(em, tx, trail, new PlainCache());
        Names names = new Names(room.persons);
        RuleFront front = new RuleFront(room.book, classes, trail, room.plugins, names, room.wording, paper);
        desk = new RuleDesk(em, tx, trail, new PlainSite("https://shop.example"));
        Simulator simulator = new Simulator(new Attempts(em, tx), room.memories, room.persons, room.facts);
        Trials trials = new Trials(room.book, desk, simulator, new PlainSite("https://shop.example"));
        Archive archive = new Archive(em, tx);
        pages = new RulePages(front, new RuleForm(front, classes, names, new PlainSite("https://shop.example")), desk, trials, classes);
        api = new RuleResource(room.book, desk, trials, simulator, archive, paper, new PlainSite("https://shop.example"));
        Portraits portraits = new Portraits(em, tx, room.memories, room.persons, room.facts, room.book);
        panel = new RiskPanel(archive, portraits, paper);
        rest = new RestNotice(portraits, front, room.wording);
    }

    static Visit staff(Locale locale) {
        return new Visit("/admin/shop/rules", locale, new Member(900, "staff", "s@example.com", locale, Set.of("shop.*"), Assurance.EMAIL), "s", "127.0.0.1", "test", "", null);
    }

    static Visit about(String order) {
        return staff(Locale.KOREAN).about(new Ref("shop.order", order));
    }

    /** The page in both languages. */
    String print(Object answer) {
        View view = answer instanceof Response response ? (View) response.getEntity() : (View) answer;
        return paper.print(view, Locale.KOREAN) + paper.print(view, Locale.ENGLISH);
    }

    static MultivaluedMap<String, String> form(Map<String, String> fields) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        fields.forEach((name, value) -> form.put(name, List.of(value)));
        return form;
    }
}
