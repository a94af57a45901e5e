import { describe } from '@jest/globals';
import { itIsASearchIndex } from '../testing/index-contract.ts';
import { itShowsFirstWhatShoppersMean } from '../testing/relevance/relevance-contract.ts';
import { MemoryIndex } from './memory-index.ts';

describe('the index in memory', () => {
  itIsASearchIndex(async () => new MemoryIndex());
  itShowsFirstWhatShoppersMean(async () => new MemoryIndex());
});
