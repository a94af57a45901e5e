import { hash } from 'node:crypto';

export type IdPrefix =
  | 'usr'
  | 'agy'
  | 'adr'
  | 'sel'
  | 'atr'
  | 'cat'
  | 'tag'
  | 'prd'
  | 'var'
  | 'ord'
  | 'itm'
  | 'sor'
  | 'pay'
  | 'ref';

const digest = (text: string): string => hash('sha256', `souk-demo/${text}`, 'hex');

/**
 * A fixed opaque id such as `prd_5b0c…`. It follows from the key alone, so subgraphs that never meet agree on it, and
 * adding a product does not move the ids of the others.
 */
export function demoId(prefix: IdPrefix, key: string): string {
  return `${prefix}_${digest(`${prefix}/${key}`).slice(0, 24)}`;
}

/** A fixed id in the shape of a random UUID (version 4, variant 1), which media ids must have. */
export function demoUuid(key: string): string {
  const h = digest(`uuid/${key}`);
  const variant = '89ab'[Number.parseInt(h.charAt(16), 16) % 4];
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-${variant}${h.slice(17, 20)}-${h.slice(20, 32)}`;
}
