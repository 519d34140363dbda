-- Buyers read this name at the checkout, beside what they may still buy of it.
update risk_class set label_ko = '사기에 자주 쓰이는 브랜드', label_en = 'brands that scammers ask for'
where name = 'risky' and label_ko = '위험 브랜드' and label_en = 'risky brands';
