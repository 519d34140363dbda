package org.hanok.docs;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.api.web.Html;
import org.hanok.api.web.Markdown;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads books. Two statements a page. Thread-safe. */
@Component(service = Library.class)
public class Library {

    static final String STAFF = "docs.pages";
    private static final int DESCRIPTION = 160;
    private final EntityManager em;
    private final Tx tx;
    private final Markdown markdown;

    @Activate
    public Library(@Reference(target = "(osgi.unit.name=docs)") EntityManager em, @Reference(target = "(osgi.unit.name=docs)") Tx tx, @Reference Markdown markdown) {
        this.em = em;
        this.tx = tx;
        this.markdown = markdown;
    }

    List<BookRow> books() {
        return tx.read(() -> em.createQuery("select new org.hanok.docs.BookRow(b.slug, b.title, b.summary) from Book b where b.state = org.hanok.docs.Visibility.PUBLIC"
                + " order by b.position, b.id", BookRow.class).getResultList());
    }

    /** The pages of a book in reading order. @param drafts whether staff is looking */
    List<Entry> tree(String book, boolean drafts) {
        return tx.read(() -> em.createQuery("select new org.hanok.docs.Entry(b.slug, p.slug, p.title, p.level) from Page p join p.book b where b.slug = :book"
                + " and (:drafts = true or (p.state = org.hanok.docs.Visibility.PUBLIC and b.state = org.hanok.docs.Visibility.PUBLIC)) order by p.position, p.id", Entry.class)
                .setParameter("book", book).setParameter("drafts", drafts).getResultList());
    }

    Optional<PageView> page(String book, String slug, boolean drafts) {
        List<Entry> tree = tree(book, drafts);
        return tree.stream().filter(entry -> entry.slug().equals(slug)).findFirst().flatMap(entry -> read(book, entry, tree));
    }

    private Optional<PageView> read(String book, Entry entry, List<Entry> tree) {
        return tx.read(() -> em.createQuery("select p from Page p join fetch p.book where p.book.slug = :book and p.slug = :slug", Page.class)
                .setParameter("book", book).setParameter("slug", entry.slug()).getResultList().stream().findFirst().map(page -> view(page, entry, tree)));
    }

    private PageView view(Page page, Entry entry, List<Entry> tree) {
        Html text = markdown.render(Links.within(page.book.slug, withoutTitle(page.text)));
        int at = tree.indexOf(entry);
        return new PageView(page.id, new BookRow(page.book.slug, page.book.title, page.book.summary), entry, text, markdown.plain(withoutTitle(page.text), DESCRIPTION), page.changed,
                Heading.of(text.markup()), tree, at > 0 ? Optional.of(tree.get(at - 1)) : Optional.empty(),
                at + 1 < tree.size() ? Optional.of(tree.get(at + 1)) : Optional.empty(), page.text.contains("```"));
    }

    /** The first heading is the page's title, which the page shows itself. */
    private static String withoutTitle(String text) {
        return text.startsWith("# ") ? text.substring(text.indexOf('\n') + 1) : text;
    }
}
