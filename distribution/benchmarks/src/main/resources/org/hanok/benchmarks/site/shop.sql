SET search_path TO shop;
INSERT INTO category (parent_id, slug, name, icon, position)
  SELECT NULL, 'bench-' || n, '분류 ' || n, 'ticket', 100 + n FROM generate_series(1, 10) n;
INSERT INTO category (parent_id, slug, name, icon, position)
  SELECT p.id, 'bench-' || n, '분류 ' || n, 'ticket', 100 + n FROM generate_series(11, 50) n JOIN category p ON p.slug = 'bench-' || (n % 10 + 1);
INSERT INTO brand (category_id, slug, name, palette, lattice, description, position)
  SELECT c.id, 'bench-brand-' || n, '브랜드 ' || n, 'PINE', 'AJA', '어디서나 쓰는 **상품권**이에요. 사용처와 유의 사항을 먼저 확인해 주세요.', n
  FROM generate_series(1, 50) n JOIN category c ON c.slug = 'bench-' || n;
INSERT INTO product (brand_id, slug, name, subtitle, face_value, list_price, price, description, popularity, position)
  SELECT b.id, 'bench-' || n, '브랜드 ' || ((n - 1) % 50 + 1) || ' ' || ((n - 1) / 50 + 1) * 1000 || '원', 'bench', ((n - 1) / 50 + 1) * 1000, ((n - 1) / 50 + 1) * 1000,
    ((n - 1) / 50 + 1) * 950, '한 번 쓰는 상품권이에요. 구매 후 바로 받을 수 있어요. ' || n, n % 100, n
  FROM generate_series(1, 1000) n JOIN brand b ON b.slug = 'bench-brand-' || ((n - 1) % 50 + 1);
INSERT INTO product (brand_id, slug, name, face_value, list_price, price)
  SELECT id, 'bench-voucher', '브랜드 1 50000원', 50000, 50000, 48000 FROM brand WHERE slug = 'bench-brand-1';
-- Codes that nobody buys: they only make the products available. The key is the site's own, so that nobody tries to seal them anew meanwhile.
INSERT INTO pin_batch (product_id, brand_id, loaded_by, loaded, request_key)
  SELECT id, brand_id, 1, 10, 'bench-' || lpad(id::text, 8, '0') FROM product WHERE slug ~ '^bench-[0-9]+$';
INSERT INTO pin (product_id, brand_id, batch_id, sealed, index_hash, key_id, tail)
  SELECT b.product_id, b.brand_id, b.id, 'bench', rpad(b.id || '-' || n, 43, '='), (SELECT p.key_id FROM pin p ORDER BY p.id LIMIT 1), '00'
  FROM pin_batch b, generate_series(1, 10) n WHERE b.request_key LIKE 'bench-%';
