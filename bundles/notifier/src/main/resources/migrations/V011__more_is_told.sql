-- Members hear of money that came short or over, and of refunds step by step.
insert into subscription (topic, audience, channel, active) values ('deposit.*', 'MEMBER', 'mail', true) on conflict do nothing;
insert into subscription (topic, audience, channel, active) values ('identity.*', 'OPERATORS', 'mail', false), ('member.blocked', 'OPERATORS', 'mail', true) on conflict do nothing;
