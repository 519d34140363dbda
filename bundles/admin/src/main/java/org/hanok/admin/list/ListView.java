package org.hanok.admin.list;

import java.util.List;
import java.util.Map;

/**
 * A list ready to be shown.
 *
 * @param one what one row is called
 * @param fields the question as form fields, for forms around the list
 * @param range which rows of how many, in words
 * @param columns every column with the address that adds or removes it
 * @param pages for the macro of that name
 */
record ListView(String path, String title, String one, String q, boolean searchable, Listing.Page page, String range, Pages pages, List<Filters.Chip> chips,
        List<Filters.Group> filters, List<Filters.Choice> columns, List<Map.Entry<String, String>> fields, List<Deed> actions, boolean creatable, boolean editable,
        boolean narrowed, String exportUrl, String clearUrl) {

    record Deed(String value, String label, boolean danger) {
    }

    record Pages(int number, int pages, long total, String previousUrl, String nextUrl, List<String> urls) {
    }
}
