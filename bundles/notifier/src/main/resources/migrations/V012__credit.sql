-- Money that members had with us and got back; what a card company refused to pay back waits for staff.
insert into subscription (topic, audience, channel, active) values ('credit.*', 'MEMBER', 'mail', true), ('credit.*', 'OPERATORS', 'mail', true),
  ('credit.*', 'OPERATORS', 'chat', true) on conflict do nothing;
