-- One word each: stock.out is "nothing left to sell" (it was stock.empty), stock.short is "paid orders wait" (it was stock.out).
update subscription set topic = 'stock.short' where topic = 'stock.out';
update subscription set topic = 'stock.out' where topic = 'stock.empty';
update wording set topic = 'stock.short' where topic = 'stock.out';
update wording set topic = 'stock.out' where topic = 'stock.empty';
update choice set topic = 'stock.short' where topic = 'stock.out';
update choice set topic = 'stock.out' where topic = 'stock.empty';
update dispatch set topic = 'stock.short' where topic = 'stock.out';
update dispatch set topic = 'stock.out' where topic = 'stock.empty';
