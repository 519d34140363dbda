package org.hanok.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hanok.admin.stock.Office;
import org.hanok.admin.stock.Staff;
import org.hanok.admin.stock.Texts;
import org.hanok.api.admin.AdminTask;
import org.hanok.api.admin.AdminTile;
import org.hanok.api.web.MenuEntry;
import org.hanok.api.web.Visit;
import org.junit.jupiter.api.Test;

class DashboardTest {

    private final Office office = new Office();

    @Test
    void showsNumbersAndWorkToWhoMaySeeThemMostUrgentFirst() {
        Dashboard dashboard = dashboard(List.of(tile("b.x", 2, "B"), tile("a.x", 1, "A"), tile("c.x", 0, "hidden")),
                List.of(task("a.x", "info", "later"), task("b.x", "bad", "now"), task("c.x", "bad", "hidden")));
        Visit visit = Staff.with("admin.home", "a.x", "b.x");
        assertThat(dashboard.numbers(visit)).extracting(AdminTile.Number::label).containsExactly("A", "B");
        assertThat(dashboard.waiting(visit)).extracting(AdminTask.Chore::what).containsExactly("now", "later");
    }

    @Test
    void leavesOutWhatThrows() {
        AdminTile broken = new AdminTile() {
            @Override
            public String permission() {
                return "a.x";
            }

            @Override
            public int order() {
                return 0;
            }

            @Override
            public Number show(Visit visit) {
                throw new IllegalStateException("no database");
            }
        };
        assertThat(dashboard(List.of(broken, tile("a.x", 1, "A")), List.of()).numbers(Staff.with("a.x"))).hasSize(1);
    }

    @Test
    void showsTheLatestChangesOnlyToWhoMayKnow() {
        office.audit.write(org.hanok.admin.audit.Actor.SITE, org.hanok.admin.audit.Deed.of("created", new org.hanok.api.Ref("stock.product", "1"), "x"));
        Dashboard dashboard = dashboard(List.of(), List.of());
        assertThat((List<?>) dashboard.home(Staff.with("admin.home")).model().get("entries")).isEmpty();
        assertThat((List<?>) dashboard.home(Staff.with("admin.home", "admin.history")).model().get("entries")).hasSize(1);
    }

    @Test
    void everyMenuLineHasWordsAndAPermission() {
        Texts texts = new Texts();
        assertThat(new AdminMenu().entries()).allSatisfy(entry -> {
            assertThat(texts.has(entry.label())).as(entry.label()).isTrue();
            assertThat(entry.permission()).startsWith("admin.");
        });
        MenuEntry stock = new UnitMenu(Map.of("unit", "stock"), texts).entries().get(0);
        assertThat(stock).isEqualTo(new MenuEntry("admin", "stock.plugin", "/admin/stock", "puzzle-piece", 180, "stock.data"));
    }

    @Test
    void aPluginWithLinesOfItsOwnNeedsNoLineForItsData() {
        UnitMenu menu = new UnitMenu(Map.of("unit", "stock"), new Texts());
        menu.others = List.of(() -> List.of(new MenuEntry("admin", "other", "/admin/stocks/x", "", 1, "x"), new MenuEntry("main", "site", "/admin/stock/x", "", 1, "x")));
        assertThat(menu.entries()).hasSize(1);
        menu.others = List.of(() -> List.of(new MenuEntry("admin", "own", "/admin/stock/product", "", 1, "x")));
        assertThat(menu.entries()).isEmpty();
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        Texts texts = new Texts();
        assertThat(texts.korean().keySet()).isEqualTo(texts.english().keySet());
        assertThat(Set.copyOf(texts.korean().values())).noneMatch(text -> text.toString().isBlank());
    }

    private Dashboard dashboard(List<AdminTile> tiles, List<AdminTask> tasks) {
        return new Dashboard(office.lists, office.history, office.lines, office.clock, tiles, tasks);
    }

    private static AdminTile tile(String permission, int order, String label) {
        return new AdminTile() {
            @Override
            public String permission() {
                return permission;
            }

            @Override
            public int order() {
                return order;
            }

            @Override
            public Number show(Visit visit) {
                return new Number(label, "1", "", "/");
            }
        };
    }

    private static AdminTask task(String permission, String tone, String what) {
        return new AdminTask() {
            @Override
            public String permission() {
                return permission;
            }

            @Override
            public List<Chore> waiting(Visit visit) {
                return List.of(new Chore("clock", what, "", "", "/", tone));
            }
        };
    }
}
