import { type Document, defineModel, type Money } from '@souk/subgraph';
import { anything, instant, integer, optionalInstant, text } from '../../common/schema.ts';

/** One variant in a cart. */
export interface CartLine {
  id: string;
  productId: string;
  variantId: string;
  sellerId: string;
  quantity: number;
  /** The price the customer saw when the line was last added to. */
  priceAtAdd: Money;
  addedAt: Date;
}

/** The order that took lines out of a cart. */
export interface CartTaker {
  orderId: string;
  number: string;
}

/** A call that added units to a cart, so that its repetition adds none: hashes of its key and of its input. */
export interface CartAddition {
  key: string;
  hash: string;
}

/** A customer's cart; `_id` is the customer's id, so there is exactly one. */
export interface CartDocument extends Document {
  items: CartLine[];
  /** The order that took lines last; null once something was added after that, or the lines were returned. */
  takenBy?: CartTaker | null;
  /** When the customer was blocked; null for one who is not. */
  stoppedAt: Date | null;
  /** The last additions, oldest first. */
  additions?: CartAddition[];
}

export const carts = defineModel<CartDocument>(
  'carts',
  {
    items: [
      {
        _id: false,
        id: text,
        productId: text,
        variantId: text,
        sellerId: text,
        quantity: integer,
        priceAtAdd: { amountMinor: integer, currency: text },
        addedAt: instant,
      },
    ],
    takenBy: anything,
    stoppedAt: optionalInstant,
    additions: [{ _id: false, key: text, hash: text }],
  },
  [{ keys: { 'items.id': 1 }, serves: 'CartItem nodes of admins, and references from services' }],
);
