import { slugOf as slugOfName } from '@souk/text/slug.ts';

/** A slug that no other product has: the name, and the random end of the product's id. */
export const slugOf = (name: string, id: string) => `${slugOfName(name, 'item')}-${id.slice(-10)}`;
