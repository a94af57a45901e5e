import { randomBytes } from 'node:crypto';
import type { Step } from './run.ts';

/** What the steps of the purchase hand to each other. */
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
export type PurchaseStep = Step<Partial<Purchase>>;

/** The password of everyone who registers on one tour; nobody else can know it, so that a tour leaves no open account. */
export const PASSWORD = `tour-${randomBytes(12).toString('hex')}`;

/** A value that an earlier step must have left; raises when the steps are in a wrong order. */
export function left<K extends keyof Purchase>(state: Partial<Purchase>, key: K): Purchase[K] {
  const value = state[key];
  if (value === undefined) throw new Error(`an earlier step left no ${key}`);
  return value;
}
