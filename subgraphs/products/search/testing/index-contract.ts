import type { SearchIndex } from '../search-index.ts';
import { itCounts } from './contract/counting.ts';
import { indexUnderTest } from './contract/index-under-test.ts';
import { itKeepsUp } from './contract/keeping-up.ts';
import { itLists } from './contract/listing.ts';
import { itRanks } from './contract/ranking.ts';

/** What every engine has to do. `open` gives an empty index, which the tests close. */
export function itIsASearchIndex(open: () => Promise<SearchIndex>): void {
  const under = indexUnderTest(open);
  itRanks(under);
  itLists(under);
  itCounts(under);
  itKeepsUp(under);
}
