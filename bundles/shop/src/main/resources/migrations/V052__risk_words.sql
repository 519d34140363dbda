-- Exactly the limit is fine, so limits are round; and a sentence for first orders that is true of the first one, too.
update risk_rule set most = 100000 where name = 'look-new-risky' and most = 99999;
update risk_rule set most = 200000 where name = 'look-new' and most = 199999;
update risk_rule set
    text_ko = '처음 사고 이틀이 지나기 전에는 이 브랜드들을 {window}에 {limit}까지 살 수 있어요. 지금은 {rest}까지 돼요. 수량을 줄이거나 내일 다시 사 주세요.',
    text_en = 'Until two days after a first purchase these brands are limited to {limit} in {window}. You can buy {rest} now. Lower the quantity or come back tomorrow.'
where name = 'young-risky';
