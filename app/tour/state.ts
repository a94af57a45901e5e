import { randomBytes } from 'node:crypto';
import type { TourStep } from './run.ts';

/** The state that the steps of the purchase share. */
export interface Purchase {
  shopper: { email: string; token: string; refreshToken: string };
  seller: { email: string; token: string; id: string };
  adminToken: string;
  pictureId: string;
  product: { id: string; slug: string; name: string; variants: Map<string, string> };
  order: { id: string; number: string; key: string };
  partId: string;
}

/** One step of the purchase. */
export type PurchaseStep = TourStep<Partial<Purchase>>;

/** The random password of all accounts of one tour, so that a tour leaves no account that others can use. */
export const PASSWORD = `tour-${randomBytes(12).toString('hex')}`;

/** A value that an earlier step has stored; raises an error when the steps are in the wrong order. */
export function left<K extends keyof Purchase>(state: Partial<Purchase>, key: K): Purchase[K] {
  const value = state[key];
  if (value === undefined) throw new Error(`no earlier step has stored ${key}`);
  return value;
}
