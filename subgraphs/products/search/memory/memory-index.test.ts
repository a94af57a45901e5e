import { describe, expect, it } from '@jest/globals';
import { itIsASearchIndex } from '../testing/index-contract.ts';
import { indexed } from '../testing/products.ts';
import { itShowsFirstWhatShoppersMean } from '../testing/relevance/relevance-contract.ts';
import { MemoryIndex } from './memory-index.ts';

describe('the index in memory', () => {
  itIsASearchIndex(async () => new MemoryIndex());
  itShowsFirstWhatShoppersMean(async () => new MemoryIndex());

  it('lets others have their turn while thousands of products are put into it', async () => {
    const index = new MemoryIndex();
    let turns = 0;
    const counting = setInterval(() => {
      turns += 1;
    }, 1);
    await index.putProducts(Array.from({ length: 3_000 }, (_, at) => indexed(`Mug of ${at} colours`)));
    clearInterval(counting);
    expect(turns).toBeGreaterThan(2);
  });
});
