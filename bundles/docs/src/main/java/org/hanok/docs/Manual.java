package org.hanok.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The product's own manual, shipped in this bundle: {@code manual/contents.txt} names its files in reading order, indented by two spaces a level. It becomes the book
 * {@code manual} and is made anew when the files have changed.
 */
@Component(service = Manual.class, immediate = true)
public class Manual {

    static final String BOOK = "manual";
    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;

    private record Chapter(String slug, int level, String text) {

        String title() {
            return text.startsWith("# ") ? text.substring(2, text.indexOf('\n')).strip() : slug;
        }
    }

    @Activate
    public Manual(@Reference(target = "(osgi.unit.name=docs)") EntityManager em, @Reference(target = "(osgi.unit.name=docs)") Tx tx, @Reference Clock clock,
            @Reference Cache cache) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
        List<Chapter> chapters = chapters(read("contents.txt"));
        String digest = digest(chapters);
        boolean changed = tx.call(() -> {
            Book book = book();
            if (book.digest.equals(digest)) {
                return false;
            }
            book.digest = digest;
            write(book, chapters);
            return true;
        });
        if (changed) {
            cache.drop("docs");
        }
    }

    private static List<Chapter> chapters(String contents) {
        List<Chapter> chapters = new ArrayList<>();
        contents.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String path = line.strip();
            chapters.add(new Chapter(Links.slug(path.replaceFirst("\\.md$", "")), (line.length() - line.stripLeading().length()) / 2, read(path)));
        });
        return chapters;
    }

    private Book book() {
        Book book = em.createQuery("select b from Book b where b.slug = :slug", Book.class).setParameter("slug", BOOK).getResultList().stream().findFirst()
                .orElseGet(Book::new);
        if (book.id == null) {
            book.slug = BOOK;
            book.title = "Hanok";
            book.position = 1000;
            em.persist(book);
        }
        return book;
    }

    private void write(Book book, List<Chapter> chapters) {
        em.flush();
        em.createQuery("delete from Page p where p.book = :book").setParameter("book", book).executeUpdate();
        for (int i = 0; i < chapters.size(); i++) {
            Page page = new Page();
            page.book = book;
            page.slug = chapters.get(i).slug();
            page.title = chapters.get(i).title();
            page.text = chapters.get(i).text();
            page.level = chapters.get(i).level();
            page.position = i;
            page.changed = clock.instant();
            em.persist(page);
        }
    }

    private static String read(String name) {
        try (InputStream in = Manual.class.getResourceAsStream("/manual/" + name)) {
            if (in == null) {
                throw new IOException("The manual has no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(List<Chapter> chapters) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(chapters.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
