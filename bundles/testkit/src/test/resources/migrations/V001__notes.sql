create table shelf (id bigint generated always as identity primary key, name text not null unique);
create table note (id bigint generated always as identity primary key, shelf bigint not null references shelf, text text not null,
    letters int generated always as (length(text)) stored);
create function kept() returns trigger language plpgsql as $$ begin raise exception 'notes are kept'; end $$;
create trigger note_kept before delete or truncate on note execute function kept();
insert into shelf (name) values ('first'), ('second');
insert into note (shelf, text) select id, 'about ' || name from shelf;
