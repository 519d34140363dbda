-- Named sets of brands. Membership of 'risky' is brand.risky; 'safe' is everything else and has no row.
create table risk_class (
    name     text primary key check (name ~ '^[a-z][a-z0-9-]{0,39}$' and name <> 'safe'),
    label_ko text not null check (length(label_ko) between 1 and 60),
    label_en text not null check (length(label_en) between 1 and 60)
);
create table risk_class_brand (
    class    text not null references risk_class on delete cascade,
    brand_id bigint not null references brand on delete cascade,
    primary key (class, brand_id),
    check (class <> 'risky')
);
create index risk_class_brand_by_brand on risk_class_brand (brand_id);

-- A rule says of whom and when it speaks, what it measures, and what follows when the measure is beyond the most (for MINIMUM: below it).
create table risk_rule (
    id           bigint generated always as identity primary key,
    name         text not null unique check (name ~ '^[a-z][a-z0-9-]{1,59}$'),
    position     integer not null check (position between 1 and 9999),
    mode         text not null check (mode in ('ON', 'SHADOW', 'OFF')),
    ruling       text not null check (ruling in ('ALLOW', 'HOLD', 'REFUSE')),
    phase        text not null check (phase in ('CHECKOUT', 'PAYMENT', 'BOTH')),
    measure      text not null check (measure in ('AMOUNT', 'PRICE', 'MINIMUM', 'ORDERS', 'OPEN', 'OWN_MOST', 'NEIGHBOURS', 'BLOCKED', 'ALWAYS')),
    most         bigint not null default 0 check (most >= 0),
    currency     text not null default 'KRW' check (currency ~ '^[A-Z]{3}$'),
    window_hours integer not null default 0 check (window_hours between 0 and 2160),
    brand_class  text not null default '',
    assurances   text not null default '',
    stage        text not null default 'ANY' check (stage in ('ANY', 'NEW', 'YOUNG', 'FEWER', 'ORDERS', 'DORMANT')),
    stage_value  integer not null default 0 check (stage_value >= 0),
    age_hours    integer not null default 0 check (age_hours between 0 and 87600),
    channels     text not null default '',
    methods      text not null default '',
    from_minute  integer not null default 0 check (from_minute between 0 and 1439),
    until_minute integer not null default 0 check (until_minute between 0 and 1439),
    valid_from   timestamptz,
    valid_until  timestamptz,
    text_ko      text not null default '' check (length(text_ko) <= 300),
    text_en      text not null default '' check (length(text_en) <= 300),
    note         text not null default '' check (length(note) <= 500),
    check (valid_until > valid_from),
    constraint risk_rule_says_why check (ruling <> 'REFUSE' or (text_ko <> '' and text_en <> ''))
);
create index risk_rule_in_order on risk_rule (position, id);

-- What staff decided about rules that plugins bring. One without a row runs in shadow.
create table risk_plugin_rule (
    name    text primary key check (length(name) between 1 and 60),
    mode    text not null check (mode in ('ON', 'SHADOW', 'OFF')),
    trouble text not null check (trouble in ('HOLD', 'IGNORE')),
    millis  integer not null check (millis between 10 and 2000)
);

-- Every change of the three tables above, with what was there before. The highest id is the version that every judgement names.
create table risk_change (
    id       bigint generated always as identity primary key,
    at       timestamptz not null default now(),
    actor    bigint not null,
    kind     text not null check (kind in ('RULE', 'CLASS', 'PLUGIN')),
    name     text not null,
    before   jsonb not null,
    after    jsonb not null
);
create index risk_change_by_name on risk_change (kind, name, id);
create trigger risk_change_append_only before update or delete on risk_change for each row execute function append_only();

-- What was said of a purchase and on which facts; no address, name or mail. A judgement at checkout belongs to the order that the same transaction placed: same
-- member, same moment. seq counts a member's judgements, so that two purchases of one member at once cannot both be judged on the same facts.
create table risk_judgement (
    id        bigint generated always as identity primary key,
    at        timestamptz not null default now(),
    phase     text not null check (phase in ('CHECKOUT', 'PAYMENT')),
    subject   text,
    member_id bigint not null,
    seq       bigint,
    version   bigint not null,
    ruling    text not null check (ruling in ('ALLOW', 'HOLD', 'REFUSE')),
    channel   text not null,
    method    text not null,
    currency  text not null,
    lines     text not null,
    facts     jsonb not null,
    findings  jsonb not null,
    unique (member_id, seq),
    constraint risk_judgement_at_payment_names_its_order check (phase <> 'PAYMENT' or subject is not null),
    constraint risk_judgement_kept_is_counted check (seq is not null or ruling = 'REFUSE')
);
create index risk_judgement_by_subject on risk_judgement (subject) where subject is not null;
create index risk_judgement_by_moment on risk_judgement (member_id, at);
create index risk_judgement_refused on risk_judgement (at desc) where phase = 'CHECKOUT' and ruling = 'REFUSE';
create trigger risk_judgement_append_only before update or delete on risk_judgement for each row execute function append_only();

create index orders_by_address on orders (address, placed_at desc) include (member_id);

insert into risk_class (name, label_ko, label_en) values ('risky', '위험 브랜드', 'risky brands');

-- Rules to begin with: limits by money, proof and history. None looks at age or sex, and there is no such fact.
insert into risk_rule (position, name, mode, ruling, phase, measure, most, window_hours, brand_class, assurances, stage, stage_value, from_minute, until_minute, methods, text_ko, text_en, note) values
(10, 'blocked', 'ON', 'REFUSE', 'BOTH', 'BLOCKED', 0, 0, '', '', 'ANY', 0, 0, 0, '',
 '지금은 주문을 받을 수 없어요. 낸 돈은 없어요. 잘못됐다면 고객센터로 알려 주세요.', 'We can''t take this order. You haven''t been charged. If this is a mistake, tell support.', 'Block lists of members and addresses.'),
(20, 'unproven', 'ON', 'REFUSE', 'CHECKOUT', 'ALWAYS', 0, 0, '', 'NONE EMAIL', 'ANY', 0, 0, 0, '',
 '첫 구매 전에 본인인증을 한 번 해 주세요. 장바구니는 그대로 있어요.', 'Prove who you are once before you buy. Your cart stays as it is.', ''),
(30, 'one-open-order', 'SHADOW', 'REFUSE', 'CHECKOUT', 'OPEN', 0, 0, '', '', 'ANY', 0, 0, 0, '',
 '아직 결제하지 않은 주문이 {sum}건 있어요. 그 주문을 결제하거나 취소하고 다시 주문해 주세요.', 'You have {sum} unpaid order(s). Pay or cancel first, then order again.', ''),
(40, 'new-day', 'ON', 'REFUSE', 'CHECKOUT', 'AMOUNT', 300000, 24, '', 'NONE EMAIL IDENTITY', 'NEW', 0, 0, 0, '',
 '첫 구매는 {window}에 {limit}까지예요. 이번 주문은 {total}이니 {rest}까지 줄여 주세요. 서류를 확인하면 더 살 수 있어요.',
 'A first purchase is up to {limit} in {window}. This order is {total}; lower it to {rest}. With a document check you can buy more.', ''),
(50, 'young-risky', 'ON', 'REFUSE', 'CHECKOUT', 'AMOUNT', 100000, 24, 'risky', '', 'YOUNG', 48, 0, 0, '',
 '첫 구매 뒤 이틀 동안 이 브랜드들은 {window}에 {limit}까지 살 수 있어요. 지금은 {rest}까지 돼요. 수량을 줄이거나 내일 다시 사 주세요.',
 'For two days after a first purchase these brands are limited to {limit} in {window}. You can buy {rest} now. Lower the quantity or come back tomorrow.', ''),
(60, 'dormant-risky', 'ON', 'REFUSE', 'CHECKOUT', 'AMOUNT', 100000, 48, 'risky', '', 'DORMANT', 60, 0, 0, '',
 '오랜만에 사면 이 브랜드들은 {window}에 {limit}까지 살 수 있어요. 지금은 {rest}까지 돼요. 수량을 줄이거나 나중에 다시 사 주세요.',
 'After a long break these brands are limited to {limit} in {window}. You can buy {rest} now. Lower the quantity or come back later.', ''),
(70, 'day', 'ON', 'REFUSE', 'CHECKOUT', 'AMOUNT', 1000000, 24, '', 'NONE EMAIL IDENTITY', 'ORDERS', 1, 0, 0, '',
 '{window}에 {limit}까지 살 수 있어요. 이미 {sum}을 샀으니 {rest}까지 더 돼요. 수량을 줄이거나 내일 다시 사 주세요.',
 'You can buy up to {limit} in {window}. You have bought {sum}, so {rest} more is possible. Lower the quantity or come back tomorrow.', ''),
(80, 'paypal-least', 'ON', 'REFUSE', 'CHECKOUT', 'MINIMUM', 9000, 0, '', '', 'ANY', 0, 0, 0, 'paypal',
 'PayPal은 {limit}부터예요. 이번 주문은 {total}이에요. 수량을 늘리거나 다른 방법으로 결제해 주세요.', 'PayPal starts at {limit}. This order is {total}. Add more or pay another way.', ''),
(90, 'paypal-month', 'ON', 'REFUSE', 'CHECKOUT', 'AMOUNT', 150000, 720, '', 'NONE EMAIL IDENTITY', 'ANY', 0, 0, 0, 'paypal',
 'PayPal로는 {window}에 {limit}까지예요. {rest}까지 더 돼요. 금액을 줄이거나 서류를 확인해 주세요.', 'PayPal is limited to {limit} in {window}; {rest} is left. Lower the amount or have a document checked.', ''),
(110, 'look-new-risky', 'ON', 'HOLD', 'PAYMENT', 'AMOUNT', 99999, 0, 'risky', '', 'NEW', 0, 0, 0, '',
 '첫 구매라 사람이 한 번 확인하고 보내 드려요. 낸 돈은 안전해요.', 'As this is a first purchase, somebody looks at it before it is sent. Your money is safe.', 'On the risky part alone: one safe voucher unlocks nothing.'),
(120, 'look-new', 'ON', 'HOLD', 'PAYMENT', 'AMOUNT', 199999, 0, '', '', 'NEW', 0, 0, 0, '',
 '첫 구매라 사람이 한 번 확인하고 보내 드려요. 낸 돈은 안전해요.', 'As this is a first purchase, somebody looks at it before it is sent. Your money is safe.', ''),
(130, 'look-risky', 'ON', 'HOLD', 'PAYMENT', 'AMOUNT', 200000, 24, 'risky', 'NONE EMAIL IDENTITY', 'ORDERS', 1, 0, 0, '',
 '금액이 커서 사람이 한 번 확인하고 보내 드려요. 낸 돈은 안전해요.', 'The amount is large, so somebody looks at it before it is sent. Your money is safe.', ''),
(140, 'look-proven', 'ON', 'HOLD', 'PAYMENT', 'AMOUNT', 500000, 24, '', '', 'ANY', 0, 0, 0, '',
 '금액이 커서 사람이 한 번 확인하고 보내 드려요. 낸 돈은 안전해요.', 'The amount is large, so somebody looks at it before it is sent. Your money is safe.', ''),
(150, 'look-month', 'ON', 'HOLD', 'PAYMENT', 'AMOUNT', 3000000, 720, '', 'NONE EMAIL IDENTITY', 'ANY', 0, 0, 0, '',
 '한 달 금액이 커서 사람이 한 번 확인하고 보내 드려요. 낸 돈은 안전해요.', 'The month''s amount is large, so somebody looks at it before it is sent. Your money is safe.', ''),
(160, 'look-night', 'ON', 'HOLD', 'PAYMENT', 'AMOUNT', 100000, 24, 'risky', '', 'FEWER', 6, 1380, 600, '',
 '밤({hours})에는 큰 금액을 사람이 확인하고 보내 드려요. 낸 돈은 안전해요.', 'At night ({hours}) somebody looks at large amounts before they are sent. Your money is safe.', ''),
(170, 'look-most', 'SHADOW', 'HOLD', 'PAYMENT', 'OWN_MOST', 200, 0, '', '', 'ORDERS', 1, 1380, 600, '',
 '평소보다 큰 주문이라 사람이 한 번 확인하고 보내 드려요. 낸 돈은 안전해요.', 'This order is larger than usual, so somebody looks at it before it is sent. Your money is safe.', ''),
(180, 'look-address', 'SHADOW', 'HOLD', 'BOTH', 'NEIGHBOURS', 0, 6, '', '', 'ANY', 0, 0, 0, '',
 '같은 접속 주소에서 다른 회원도 주문했어요. 사람이 한 번 확인하고 보내 드려요.', 'Another member ordered from the same address. Somebody looks at it before it is sent.', 'In shadow to begin with: phones and offices share addresses.'),
(190, 'an-hour-between', 'OFF', 'REFUSE', 'CHECKOUT', 'ORDERS', 1, 1, '', '', 'YOUNG', 48, 0, 0, '',
 '첫 구매 뒤 이틀 동안은 {window}에 {limit}번 주문할 수 있어요. 조금 뒤에 다시 사 주세요.', 'For two days after a first purchase you can order {limit} time(s) in {window}. Please come back a little later.', '');
