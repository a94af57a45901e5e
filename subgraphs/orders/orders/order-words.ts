import { wordsOfAll } from '@souk/text/words.ts';
import type { Address } from '../common/address.ts';
import type { OrderItem } from '../pricing/lines/order-item.ts';

interface Found {
  number: string;
  items: readonly Pick<OrderItem, 'snapshot'>[];
  shippingAddress: Pick<Address, 'recipient'> | null;
}

/** The words that a seller order is found by: of its number, its recipient, and the names and SKUs of its items. */
export const wordsOfOrder = ({ number, items, shippingAddress }: Found): string[] =>
  wordsOfAll(
    [
      number,
      shippingAddress?.recipient,
      ...items.flatMap(({ snapshot }) => [snapshot.name, snapshot.variantName, snapshot.sku]),
    ],
    'name',
  );
