package org.hanok.theme;

import java.util.List;
import java.util.Map;
import org.hanok.api.web.MenuEntry;

/** {@code $menu}: the entries that the pictures show. */
public final class Menus {

    private static final Map<String, List<MenuEntry>> MENUS = Map.of(
            "main", List.of(entry("main", "상품권", "/shop", "ticket", 10), entry("main", "블로그", "/blog", "newspaper", 20), entry("main", "문서", "/docs", "book", 30),
                    entry("main", "게시판", "/board", "comments", 40), entry("main", "고객센터", "/help", "circle-info", 50)),
            "tabs", List.of(entry("tabs", "홈", "/", "house", 10), entry("tabs", "상품권", "/shop", "ticket", 20), entry("tabs", "게시판", "/board", "comments", 30),
                    entry("tabs", "주문", "/account/orders", "receipt", 40), entry("tabs", "내 정보", "/account", "user", 50)),
            "account", List.of(entry("account", "주문", "/account/orders", "receipt", 10)),
            "footer", List.of(entry("footer", "전체 상품권", "/shop", "", 10), entry("footer", "구매 한도 안내", "/docs/shop/limits", "", 20), entry("footer", "환불 안내", "/docs/shop/refunds", "", 30),
                    entry("footer", "공지", "/help/notices", "", 110), entry("footer", "자주 묻는 질문", "/help/faq", "", 120), entry("footer", "1:1 문의", "/help/questions", "", 130),
                    entry("footer", "이용약관", "/terms", "", 210), entry("footer", "개인정보 처리방침", "/privacy", "", 220)),
            "admin", List.of(entry("admin", "대시보드", "/admin", "gauge-high", 0), entry("admin", "주문", "/admin/orders", "receipt", 10), entry("admin", "입금", "/admin/deposits", "building-columns", 20),
                    entry("admin", "재고", "/admin/stock", "boxes-stacked", 30), entry("admin", "상품", "/admin/shop/product", "ticket", 100), entry("admin", "회원", "/admin/members/account", "users", 110),
                    entry("admin", "글", "/admin/blog/post", "newspaper", 120), entry("admin", "게시판", "/admin/board/topic", "comments", 130), entry("admin", "댓글", "/admin/comments/comment", "comment", 140),
                    entry("admin", "플러그인", "/admin/plugins", "puzzle-piece", 200), entry("admin", "경로", "/admin/routes", "route", 210), entry("admin", "작업", "/admin/jobs", "clock", 220),
                    entry("admin", "보낼 편지함", "/admin/outbox", "paper-plane", 230), entry("admin", "설정", "/admin/settings", "gear", 240), entry("admin", "감사 기록", "/admin/audit", "clipboard-list", 250)));

    public List<MenuEntry> entries(String name) {
        return MENUS.getOrDefault(name, List.of());
    }

    private static MenuEntry entry(String menu, String label, String href, String icon, int order) {
        return new MenuEntry(menu, label, href, icon, order, "");
    }
}
