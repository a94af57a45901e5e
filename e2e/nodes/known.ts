// What the tests of `node` know of an object: its id, and who may see it.

/** Those who ask: the shopper and the seller of an order, others of their kinds, staff of an agency, the administrator. */
export const VIEWERS = [
  'shopper',
  'owner',
  'otherShopper',
  'otherSeller',
  'pendingSeller',
  'staff',
  'anonymous',
  'admin',
] as const;

/** One of those who ask. */
export type ViewerName = (typeof VIEWERS)[number];

/** An object, and who may see it. */
export interface Known {
  type: string;
  id: string;
  what: string;
  seenBy: readonly ViewerName[];
}

/** An object of an answer, by its id. */
export interface Id {
  id: string;
}

/** A connection of an answer. */
export interface List {
  edges: { node: Id }[];
}

/** The id of the first object in a connection. */
export const firstOf = ({ edges }: List): string => edges[0]?.node.id ?? '';
