import { fold } from '@souk/text/fold.ts';
import { sortKey } from '@souk/text/sort-key.ts';
import { wordsOfAll } from '@souk/text/words.ts';
import type { SellerDocument } from './seller.model.ts';

/** What a seller is sorted and found by. They have to be made again wherever the name or the description changes. */
export const searchKeys = ({
  businessName,
  description,
}: Pick<SellerDocument, 'businessName' | 'description'>): Pick<SellerDocument, 'nameKey' | 'words'> => ({
  nameKey: sortKey(businessName),
  words: wordsOfAll([businessName, description]),
});

/** A city in the form in which it is searched for: no accents, no case, single spaces. */
export const cityKey = (city: string): string => fold(city);
