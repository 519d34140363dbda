-- Nobody can have a document checked here, so no rule that is as it was shipped sends buyers for it: what helps is a smaller sum, time, a transfer, or our help.
update risk_rule set
    text_ko = '첫 구매는 {window}에 {limit}까지예요. 이번 주문은 {total}이니 {rest}까지 줄이고 나머지는 {window} 뒤에 사 주세요. 급하면 고객센터로 알려 주세요.',
    text_en = 'A first purchase is up to {limit} in {window}. This order is {total}; lower it to {rest} and buy the rest after {window}. If it can''t wait, write to support.'
where name = 'new-day'
  and text_ko = '첫 구매는 {window}에 {limit}까지예요. 이번 주문은 {total}이니 {rest}까지 줄여 주세요. 서류를 확인하면 더 살 수 있어요.'
  and text_en = 'A first purchase is up to {limit} in {window}. This order is {total}; lower it to {rest}. With a document check you can buy more.';
update risk_rule set
    text_ko = 'PayPal로는 {window}에 {limit}까지예요. {rest}까지 더 돼요. 금액을 줄이거나 계좌이체로 결제해 주세요.',
    text_en = 'PayPal is limited to {limit} in {window}; {rest} is left. Lower the amount or pay by bank transfer.'
where name = 'paypal-month'
  and text_ko = 'PayPal로는 {window}에 {limit}까지예요. {rest}까지 더 돼요. 금액을 줄이거나 서류를 확인해 주세요.'
  and text_en = 'PayPal is limited to {limit} in {window}; {rest} is left. Lower the amount or have a document checked.';
