-- Two letters each; a minus in front means everywhere but there. A purchase from an unknown country is in no rule's countries.
alter table risk_rule add column countries text not null default '' check (countries ~ '^(-?[A-Z][A-Z0-9]( |$))*$');
