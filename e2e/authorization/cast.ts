import type { Viewer } from '@souk/platform';

/** The columns of the matrix: every kind of caller, and of each that owns something one more who owns nothing here. */
export const ACTORS = [
  'anonymous',
  'customer',
  'other customer',
  'seller',
  'other seller',
  'responsable',
  'director',
  'other director',
  'admin',
  'service',
  'key without scope',
  'key with scopes',
] as const;

/** One of them. */
export type ActorName = (typeof ACTORS)[number];

/** Those who own nothing here. */
export const OTHERS: ReadonlySet<ActorName> = new Set(['other customer', 'other seller', 'other director']);

/** The callers as subgraphs see them. */
export type Cast = Readonly<Record<ActorName, Viewer>>;
