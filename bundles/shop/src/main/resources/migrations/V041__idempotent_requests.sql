-- What a request did, kept with its effect in one transaction: the same request again gets the same answer and does nothing.
create table idempotent_request (
    member_id bigint not null,
    route     text not null check (length(route) between 1 and 200),
    key       text not null check (length(key) between 8 and 256),
    body_hash text not null check (length(body_hash) = 64),
    answer    text not null default '' check (length(answer) <= 4000),
    at        timestamptz not null default now(),
    primary key (member_id, route, key)
);
create index idempotent_request_by_age on idempotent_request (at);
