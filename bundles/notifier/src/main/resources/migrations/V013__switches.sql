-- Whoever runs the shop hears when something is stopped or opened again, when somebody is allowed past a limit, and when the record of reveals was touched.
insert into subscription (topic, audience, channel, active) values ('switch.*', 'OPERATORS', 'mail', true), ('switch.*', 'OPERATORS', 'chat', true),
  ('reveals.*', 'OPERATORS', 'mail', true), ('reveals.*', 'OPERATORS', 'chat', true),
  ('customer.*', 'OPERATORS', 'mail', false), ('customer.*', 'OPERATORS', 'chat', true) on conflict do nothing;
