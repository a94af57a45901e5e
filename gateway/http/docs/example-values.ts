// Valid example values by the names of arguments.
const BY_NAME: readonly (readonly [pattern: RegExp, value: unknown])[] = [
  [/^email$|Email$/, 'amina@souk.example'],
  [/password/i, 'a-long-passphrase-1'],
  [/^phone$/, '+33199001300'],
  [/country/i, 'FR'],
  [/^postalCode$/, '75004'],
  [/^city$/, 'Paris'],
  [/^line1$/, '12 Rue de Rivoli'],
  [/^firstName$/, 'Amina'],
  [/^lastName$/, 'Benali'],
  [/^contactName$|^recipient$/, 'Amina Benali'],
  [/^taxId$/, 'FR83404833048'],
  [/[iI]dempotencyKey$/, 'b7f6a3c2-0c1d-4a57-9f43-2f1d5a4c9e10'],
  [/[tT]oken$/, 'the-token-you-were-given'],
  [/^search$/, 'blue bowl'],
  [/[sS]lug$/, 'blue-bowl'],
  [/^sku$/, 'BOWL-BLUE'],
  [/^number$/, 'SK-100042'],
  [/^locale$/, 'en'],
  [/^reason$|^note$|^comment$|^remarks$/, 'Wrong size'],
  [/^(business)?[nN]ame$/, 'Blue bowl'],
  [/^value$/, 'Blue'],
  [/^to$/, 'amina@souk.example'],
];

// The words around an id tell its type: `orderId`, or the `id` of `updateOrder`.
const ID_PREFIXES: readonly (readonly [pattern: RegExp, prefix: string])[] = [
  [/variant/i, 'var'],
  [/sellerOrder/i, 'sor'],
  [/cart/i, 'cri'],
  [/item/i, 'itm'],
  [/checkout/i, 'sga'],
  [/return/i, 'ret'],
  [/payment/i, 'pay'],
  [/payout/i, 'pst'],
  [/order/i, 'ord'],
  [/category/i, 'cat'],
  [/product/i, 'prd'],
  [/seller/i, 'sel'],
  [/agency/i, 'agy'],
  [/email/i, 'eml'],
  [/commission/i, 'com'],
  [/shipping/i, 'shr'],
  [/user|customer/i, 'usr'],
  [/^nodes?$/, 'prd'],
];

const UUID = '019a3f6c-8d1e-7c52-9b0a-4d2f8e6a1c37';

/** An example value of a scalar type; `around` are the names around the argument, outermost first. */
export function valueFor(type: string, name: string, around: readonly string[]): unknown {
  if (type === 'ID') return idFor(name, around);
  if (type === 'Int') return name === 'quantity' ? 2 : 1;
  if (type === 'Float') return 1.5;
  if (type === 'Boolean') return true;
  if (type === 'DateTime') return '2026-01-31T12:00:00Z';
  if (type === 'Decimal') return '12.50';
  if (type === 'CurrencyCode') return 'EUR';
  if (type === 'CountryCode') return 'FR';
  if (type === 'URL') return 'https://souk.example/page';
  if (type === 'JSON') return {};
  if (name === 'code') return around.some((one) => /verify|reset/i.test(one)) ? '482913' : 'RBT-01';
  if (name === 'paymentToken') return 'tok_visa';
  return BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? `some ${wordsOf(name)}`;
}

function idFor(name: string, around: readonly string[]): string {
  if ([name, ...around].some((one) => /media/i.test(one))) return UUID;
  const said = /^ids?$/.test(name) ? around.toReversed() : [name, ...around.toReversed()];
  const prefix = said.flatMap((one) => ID_PREFIXES.find(([pattern]) => pattern.test(one))?.[1] ?? [])[0];
  return prefix ? `${prefix}_${UUID.replaceAll('-', '')}` : 'the-id-you-read-before';
}

const wordsOf = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
