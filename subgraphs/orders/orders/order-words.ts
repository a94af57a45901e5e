import { wordsOfAll } from '@souk/text/words.ts';
import type { Address } from '../common/address.ts';
import type { OrderItem } from '../pricing/lines/order-item.ts';

interface Found {
  number: string;
  items: readonly Pick<OrderItem, 'snapshot'>[];
  shippingAddress: Pick<Address, 'recipient'> | null;
}

/**
 * The words that an order or a seller order is found by: of its number, its recipient, and the names and SKUs of its
 * items. They have to be made again wherever one of these changes.
 */
export function wordsOfOrder({ number, items, shippingAddress }: Found): string[] {
  const texts = items.flatMap(({ snapshot }) => [snapshot.name, snapshot.variantName, snapshot.sku]);
  const words = wordsOfAll([shippingAddress?.recipient, ...new Set(texts)], 'name');
  return [...new Set([...wordsOfNumber(number), ...words])];
}

/** Of SO-2026-000123: so2026000123, 2026000123, 000123 and 123. */
function wordsOfNumber(number: string): string[] {
  const parts = number.toLowerCase().split('-');
  const last = parts.at(-1) ?? '';
  return [parts.join(''), parts.slice(1).join(''), last, last.replace(/^0+(?=\d)/, '')].filter(Boolean);
}
