import { fold } from '@souk/text/fold.ts';
import { sortKey } from '@souk/text/sort-key.ts';
import { wordsOfAll } from '@souk/text/words.ts';
import type { SellerDocument } from './seller.model.ts';

/** The sort key and search words of a seller. Update them wherever its name or description changes. */
export const searchKeys = ({
  name,
  description,
}: Pick<SellerDocument, 'name' | 'description'>): Pick<SellerDocument, 'nameKey' | 'words'> => ({
  nameKey: sortKey(name),
  words: wordsOfAll([name, description]),
});

/** The form of a city that is searched: no accents, no case, single spaces. */
export const cityKey = (city: string): string => fold(city);
