-- On which terms a brand's vouchers are taken back: shown on the product page and the refund form, and asked by the refund itself.
alter table brand
    add column refund_hours        integer not null default 168 check (refund_hours between 0 and 8760),
    add column refund_wait_hours   integer not null default 0 check (refund_wait_hours between 0 and 720),
    add column refund_fee          bigint not null default 0 check (refund_fee between 0 and 1000000000),
    add column refund_fee_rate     integer not null default 0 check (refund_fee_rate between 0 and 10000),
    add column refund_after_reveal boolean not null default false,
    add column refund_from         integer not null default 0 check (refund_from between 0 and 24),
    add column refund_until        integer not null default 24 check (refund_until between 0 and 24),
    add column refund_text_ko      text not null default '' check (length(refund_text_ko) <= 500),
    add column refund_text_en      text not null default '' check (length(refund_text_en) <= 500);

-- Of a line that is not delivered some may be asked back and, once approved, are not owed any longer. While any are asked back the line stands still.
alter table order_line
    add column asked     integer not null default 0 check (asked >= 0),
    add column withdrawn integer not null default 0 check (withdrawn >= 0),
    drop constraint order_line_state_check,
    add constraint order_line_state_check check (state in ('OPEN', 'WAITING', 'DELIVERED', 'WITHDRAWN')),
    add constraint line_withdrawn_within check (asked + withdrawn <= quantity),
    add constraint line_withdrawn_whole check ((state = 'WITHDRAWN') = (withdrawn = quantity)),
    add constraint line_delivered_asks_nothing check (state in ('OPEN', 'WAITING') or asked = 0);
