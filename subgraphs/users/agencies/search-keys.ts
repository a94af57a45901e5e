import { searchTextOf } from '@souk/subgraph';
import { sortKey } from '@souk/text/sort-key.ts';
import type { AgencyDocument } from './agency.model.ts';

/** The fields from which the keys of an agency are derived. */
interface Named {
  name: string;
  code: string;
  city?: string | null | undefined;
}

/** The sort key and search text of an agency. Update them wherever its name, code or city changes. */
export const searchKeys = ({ name, code, city }: Named): Pick<AgencyDocument, 'nameKey' | 'searchText'> => ({
  nameKey: sortKey(name),
  searchText: searchTextOf([name, code, city]),
});
