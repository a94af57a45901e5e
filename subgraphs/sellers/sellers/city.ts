import { fold } from '@souk/text/fold.ts';

/** A city in the form in which it is searched for: no accents, no case, single spaces. */
export const cityKey = (city: string): string => fold(city);
