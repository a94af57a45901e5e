import { searchTextOf } from '@souk/subgraph';
import { sortKey } from '@souk/text/sort-key.ts';
import type { AgencyDocument } from './agency.model.ts';

/** What the keys of an agency are made of. */
interface Named {
  name: string;
  code: string;
  city?: string | null | undefined;
}

/** What an agency is sorted and found by. They have to be made again wherever its name, code or city changes. */
export const searchKeys = ({ name, code, city }: Named): Pick<AgencyDocument, 'nameKey' | 'searchText'> => ({
  nameKey: sortKey(name),
  searchText: searchTextOf([name, code, city]),
});
