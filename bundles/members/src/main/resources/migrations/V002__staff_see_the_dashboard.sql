update role set permissions = 'admin.home ' || permissions where name in ('operator', 'editor');
