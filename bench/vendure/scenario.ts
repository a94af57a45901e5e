import { availableParallelism } from 'node:os';
import type { Scenario } from '../scenarios/scenario.ts';
import { PRODUCTS } from './catalogue/catalogue.ts';
import { readOlist } from './catalogue/olist.ts';
import { drawCatalogue } from './catalogue/synthetic.ts';
import { factsReader } from './facts.ts';
import { fillSouk, souk } from './market.ts';
import { QUESTIONS, termsOf, vendureRequests } from './questions.ts';
import { vendure, vendureDatabase } from './shop.ts';

const CONCURRENCY = 16;

/** Two shops with the same products, asked for the same pages and searches, databases and all. */
export const besideVendure: Scenario = {
  name: 'vendure',
  title: 'Beside Vendure, the same 1,500 products, databases counted on both sides',
  async prepare({ olist, concurrency }, say) {
    const catalogue = olist ? await readOlist(olist, PRODUCTS) : drawCatalogue(PRODUCTS);
    const database = vendureDatabase(catalogue, say);
    const ground = await fillSouk(catalogue, say);
    const terms = termsOf(catalogue);
    const facts = factsReader(catalogue);
    const cores =
      availableParallelism() > 1 ? { contestants: '0', load: '1' } : { contestants: null, load: null };
    return {
      contestants: [
        vendure(database, vendureRequests(catalogue.products.length, terms), facts.vendure),
        souk(ground, terms, facts.souk, { isCached: false }),
        souk(ground, terms, facts.souk, { isCached: true }),
      ],
      queries: QUESTIONS,
      pace: { kind: 'closed', concurrency: concurrency || CONCURRENCY },
      cores,
      notes: [
        `Data: ${catalogue.origin}. Souk: one process with MongoDB and Redis beside it, all counted; Vendure: one process with SQLite in it.`,
        'Pages: all of them in turn, each compared product by product (names, skus, prices, units left).',
        `Searches: ${terms.join(', ')}; totals compared, hits held against the catalogue, their order left to each shop.`,
      ],
      stop: ground.stop,
    };
  },
};
