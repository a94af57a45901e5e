import { createLogger, readPlatformConfig } from '@souk/platform';
import { type ImportResult, type Services, send } from '../../../app/import/operations.ts';
import { importServices } from '../../../app/import/services.ts';
import { startSubgraphs } from '../../../app/in-process.ts';
import { subgraphs } from '../../../app/subgraphs.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { PAGE } from '../questions.ts';

const BATCH = 500;

/**
 * Stores the catalogue in the databases of `env` through the rules of Souk's import. Raises with the first reason when
 * a row is refused.
 */
export async function loadSouk(env: NodeJS.ProcessEnv, catalogue: Catalogue): Promise<void> {
  const platform = readPlatformConfig(env);
  const log = createLogger('bench', { level: 'error', pretty: false });
  const wanted = subgraphs.filter(({ name }) => ['sellers', 'products'].includes(name));
  const parts = await startSubgraphs({ env, platform, log }, wanted);
  try {
    const services = importServices(parts.directory);
    const sellerIds = await store(services, send.sellers, catalogue.sellers, BATCH);
    await store(services, send.categories, catalogue.categories, BATCH);
    const products = catalogue.products.map((row) => ({
      ...row,
      sellerId: sellerIds.get(row.sellerId) ?? '',
    }));
    // Products of one batch are equally new, so a batch is a page: both shops then have the same ones on each page.
    await store(services, send.products, products, PAGE);
  } finally {
    await parts.stop();
  }
}

/** Stores rows and gives their ids by external id. */
async function store<Row extends { externalId: string }>(
  services: Services,
  sendRows: (services: Services, rows: readonly Row[]) => Promise<ImportResult[]>,
  rows: readonly Row[],
  size: number,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (let from = 0; from < rows.length; from += size) {
    for (const { externalId, id, error } of await sendRows(services, rows.slice(from, from + size))) {
      if (id === null) throw new Error(`Souk refused ${externalId}: ${error}`);
      ids.set(externalId, id);
    }
  }
  return ids;
}
