SET search_path TO blog;
INSERT INTO tag (slug, name) SELECT 'bench-' || n, '벤치 ' || n FROM generate_series(1, 20) n;
INSERT INTO post (slug, title, deck, text, state, published, author, hashtags, minutes, announced, changed)
  SELECT 'bench-' || n, '상품권을 잘 고르는 법 ' || n, '살 때 확인할 세 가지를 정리했어요.',
    repeat(E'## 사용처를 먼저 봐요\n\n상품권은 쓸 곳이 있어야 **좋은 선물**이에요. `bench` 글이에요.\n\n- 유효 기간\n- 잔액\n- 환불\n\n', 8),
    'PUBLISHED', now() - n * interval '1 hour', 'bench', '', 3, now(), now() FROM generate_series(1, 1000) n;
INSERT INTO post_tag (post_id, tag_id)
  SELECT p.id, t.id FROM post p JOIN tag t ON t.slug IN ('bench-' || (p.id % 20 + 1), 'bench-' || ((p.id * 7) % 20 + 1)) WHERE p.slug LIKE 'bench-%';
