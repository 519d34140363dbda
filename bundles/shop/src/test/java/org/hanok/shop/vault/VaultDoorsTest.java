package org.hanok.shop.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import javax.ws.rs.HttpMethod;
import org.hanok.api.web.MenuEntry;
import org.hanok.api.web.Secured;
import org.hanok.shop.FileMessages;
import org.hanok.shop.Visits;
import org.hanok.shop.Words;
import org.hanok.shop.books.BookPages;
import org.hanok.shop.vault.batch.desk.BatchPages;
import org.hanok.shop.vault.batch.desk.BatchResource;
import org.hanok.shop.vault.key.KeyPages;
import org.hanok.shop.vault.load.PinPages;
import org.hanok.shop.vault.load.PinResource;
import org.hanok.shop.vault.move.CodePages;
import org.hanok.shop.vault.move.CodeResource;
import org.hanok.shop.vault.reveal.RevealAdmin;
import org.hanok.shop.vault.reveal.RevealPages;
import org.hanok.shop.vault.stock.StockPages;
import org.junit.jupiter.api.Test;

/** Who may open which door of the vault: looking, changing, the record of reveals and the keys each ask for their own permission. */
class VaultDoorsTest {

    private static final List<Class<?>> STOCK = List.of(StockPages.class, BatchPages.class, BatchResource.class, CodePages.class, CodeResource.class, PinResource.class,
            BookPages.class);
    private static final List<String> READING_POSTS = List.of("CodePages.find", "BookPages.check");

    @Test
    void whatChangesStockNeedsMoreThanLooking() {
        assertThat(STOCK.stream().flatMap(VaultDoorsTest::served)).isNotEmpty().allSatisfy(door -> assertThat(permission(door)).as(door.toString())
                .isEqualTo(door.isAnnotationPresent(GET.class) || READING_POSTS.contains(door.getDeclaringClass().getSimpleName() + "." + door.getName())
                        ? "shop.pins" : "shop.pins.edit"));
        assertThat(served(PinPages.class)).isNotEmpty().allSatisfy(door -> assertThat(permission(door)).isEqualTo("shop.pins.edit"));
    }

    @Test
    void theRecordOfRevealsAndTheKeysAreRoomsOfTheirOwn() {
        assertThat(served(RevealPages.class)).isNotEmpty().allSatisfy(door -> assertThat(permission(door)).isEqualTo("shop.reveals"));
        assertThat(new RevealAdmin().permission()).isEqualTo("shop.reveals");
        assertThat(served(KeyPages.class)).isNotEmpty()
                .allSatisfy(door -> assertThat(permission(door)).isEqualTo(door.isAnnotationPresent(GET.class) ? "shop.keys" : "shop.keys.edit"));
    }

    @Test
    void theMenuAndTheGeneralListsAskForWhatTheRoomsAskFor() {
        assertThat(new VaultMenu().entries()).extracting(MenuEntry::href, MenuEntry::permission).containsExactly(tuple(VaultTabs.STOCK.url(), "shop.pins"));
        assertThat(new PinAdmin().permission()).isEqualTo("shop.pins");
        assertThat(new BatchAdmin().permission()).isEqualTo("shop.pins");
    }

    @Test
    void theTabsShowOnlyWhatOneMayEnter() {
        Words words = new Words(new FileMessages(), java.util.Locale.KOREAN);
        assertThat(VaultTabs.STOCK.tabs(words, Visits.staff("shop.pins"))).extracting(VaultTabs.Tab::url)
                .containsExactly("/admin/shop/stock", "/admin/shop/pins/batches", "/admin/shop/pins/codes", "/admin/shop/books");
        assertThat(VaultTabs.STOCK.tabs(words, Visits.staff("shop.*"))).hasSameSizeAs(VaultTabs.values());
        assertThat(VaultTabs.BOOKS.tabs(words, Visits.staff("shop.*"))).filteredOn(VaultTabs.Tab::current).extracting(VaultTabs.Tab::url)
                .containsExactly(VaultTabs.BOOKS.url());
    }

    private static Stream<Method> served(Class<?> door) {
        return Arrays.stream(door.getMethods())
                .filter(method -> Arrays.stream(method.getAnnotations()).map(Annotation::annotationType).anyMatch(type -> type.isAnnotationPresent(HttpMethod.class)));
    }

    private static String permission(Method method) {
        return (method.isAnnotationPresent(Secured.class) ? method.getAnnotation(Secured.class) : method.getDeclaringClass().getAnnotation(Secured.class)).value();
    }
}
