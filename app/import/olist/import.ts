import { createHash } from 'node:crypto';
import type { Problem } from '../csv/table.ts';
import { type Services, sellersExist, send, variantsOf } from '../operations.ts';
import type { Progress } from '../progress.ts';
import { type Run, runStage, type StageSummary } from '../stage.ts';
import { ImportState } from '../state.ts';
import { findFiles, type OlistFiles } from './files.ts';
import { externalIdOf, toCategory, toSeller } from './map.ts';
import { orderRowsToSend } from './orders.ts';
import { productRowsToSend } from './products.ts';
import { type Survey, survey } from './survey.ts';
import { checkTotals, type TotalsCheck } from './totals.ts';

/** What an import takes. */
export interface OlistImport {
  /** The folder with the CSV files. */
  folder: string;
  services: Services;
  onProgress?: (progress: Progress) => void;
  /** The file that stores the progress for the next run; without it each run starts from the beginning. */
  stateFile?: string;
  /** Ends the import after the batches under way; `importOlist` then raises the signal's reason. */
  signal?: AbortSignal;
}

/** What came of an import. */
export interface ImportSummary {
  stages: StageSummary[];
  /** Lines that were skipped, each of which was reported with its reason. */
  badLines: number;
  totals: TotalsCheck;
}

// Part of every fingerprint: with other rules the same files give other rows.
const RULES = 'olist-1';

/**
 * Stores a folder of Olist data through the subgraphs' own rules: sellers, categories, products, orders. Each batch
 * is stored whole or not at all; what an earlier run stored is not sent again. At the end the totals of each seller
 * are compared with the file. Raises UnusableInput when a file or header is missing, before anything is stored.
 */
export async function importOlist(options: OlistImport): Promise<ImportSummary> {
  const { services, signal, onProgress = () => undefined } = options;
  const files = findFiles(options.folder);
  let badLines = 0;
  const report = (problem: Problem) => {
    badLines += 1;
    onProgress({ kind: 'problem', ...problem });
  };
  const found = await survey(files, report);
  const state = new ImportState(options.stateFile);
  const run: Run = { services, state, onProgress, signal };
  await forgetWhatIsGone(run);

  const fingerprint = fingerprints(found);
  const soldIds = new Set([...found.soldProducts.keys()].map(externalIdOf));
  const sellers = await runStage(run, {
    name: 'sellers',
    path: files.sellers,
    fingerprint: fingerprint('sellers'),
    total: found.sellers.length,
    rows: found.sellers.map(({ line, value }) => ({ line, value: toSeller(value) })),
    send: send.sellers,
    keepsId: () => true,
  });
  const categories = await runStage(run, {
    name: 'categories',
    path: files.categories,
    fingerprint: fingerprint('categories', 'products'),
    total: found.categories.length,
    rows: found.categories.map(({ line, value }) => ({ line, value: toCategory(value) })),
    send: send.categories,
    keepsId: () => false,
  });
  const sellerIds = state.stage('sellers', fingerprint('sellers')).ids;
  const products = await runStage(run, {
    name: 'products',
    path: files.products,
    fingerprint: fingerprint('sellers', 'categories', 'products', 'items'),
    total: found.productCount,
    rows: productRowsToSend(files.products, found, sellerIds),
    send: send.products,
    keepsId: (externalId) => soldIds.has(externalId),
  });
  const everything = fingerprint('sellers', 'categories', 'products', 'items');
  const orderState = state.stage('orders', everything);
  const productIds = state.stage('products', everything).ids;
  const variants = orderState.finished
    ? new Map<string, string>()
    : await variantsOf(services, Object.values(productIds));
  const orders = await runStage(run, {
    name: 'orders',
    path: files.items,
    fingerprint: everything,
    total: found.orders.length,
    rows: orderRowsToSend(found, { sellerIds, productIds, variants }),
    send: send.orders,
    keepsId: () => false,
  });
  const stages = [sellers, categories, products, orders];
  const refused = stages.reduce((sum, stage) => sum + stage.refused, 0);
  const totals = await checkTotals(services, found.orders, new Set(orderState.refused), sellerIds);
  return { stages, badLines: badLines + refused, totals };
}

/** A stage restarts when any file has changed that its rows depend on. */
function fingerprints({ checksums }: Survey): (...names: (keyof OlistFiles)[]) => string {
  return (...names) => {
    const hash = createHash('sha256').update(RULES);
    for (const name of names) hash.update(`${name} ${checksums[name]}\n`);
    return hash.digest('hex');
  };
}

/** Resets the state when it belongs to another or an emptied database, so that everything is sent again. */
async function forgetWhatIsGone({ services, state, onProgress }: Run): Promise<void> {
  if (state.isEmpty) return;
  const sellers = state.idsOf('sellers').slice(0, 1);
  const products = state.idsOf('products').slice(0, 1);
  const isThere =
    (await sellersExist(services, sellers)) &&
    (await variantsOf(services, products)).size === products.length;
  if (isThere) return;
  state.forget();
  onProgress({
    kind: 'note',
    text: 'The data of an earlier run is no longer stored; starting from the beginning.',
  });
}
