// Makes a Vendure database of a catalogue: `node server/populate.ts <catalogue.json> <database>`.
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import {
  bootstrap,
  ChannelService,
  ConfigService,
  CurrencyCode,
  Importer,
  isInspectableJobQueueStrategy,
  JobQueueService,
  LanguageCode,
  PollingJobQueueStrategy,
  Populator,
  RequestContext,
  SearchService,
} from '@vendure/core';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { configOf } from './config.ts';
import { SETTINGS, toProducts } from './rows.ts';

const TICK_MS = 100;

type App = Awaited<ReturnType<typeof bootstrap>>;

/** The market's own channel sells in the currency of the catalogue, at prices that are what a shopper pays. */
async function sellInReais(app: App): Promise<RequestContext> {
  const channels = app.get(ChannelService);
  const contextOf = async () =>
    new RequestContext({
      apiType: 'admin',
      isAuthorized: true,
      authorizedAsOwnerOnly: false,
      channel: await channels.getDefaultChannel(),
      languageCode: LanguageCode.en,
    });
  const ctx = await contextOf();
  const changed = await channels.update(ctx, {
    id: ctx.channelId,
    availableCurrencyCodes: [CurrencyCode.BRL],
    defaultCurrencyCode: CurrencyCode.BRL,
    pricesIncludeTax: true,
  });
  if ('errorCode' in changed) throw new Error(`The channel could not be changed: ${changed.message}`);
  return contextOf();
}

async function indexForSearch(app: App, ctx: RequestContext): Promise<void> {
  const { jobQueueStrategy: jobs } = app.get(ConfigService).jobQueueOptions;
  if (!isInspectableJobQueueStrategy(jobs)) throw new Error('Jobs cannot be followed');
  // Each product that came has left a job of its own, and they would be taken up five a second.
  if (jobs instanceof PollingJobQueueStrategy) jobs.pollInterval = 1;
  await app.get(JobQueueService).start();
  const { id } = await app.get(SearchService).reindex(ctx);
  if (id == null) throw new Error('The search index was not started');
  for (;;) {
    const job = await jobs.findOne(id);
    if (job?.state === 'COMPLETED') return;
    if (job?.isSettled) throw new Error(`The search index ended ${job.state}: ${String(job.error)}`);
    await wait(TICK_MS);
  }
}

const [catalogueFile = '', database = ''] = process.argv.slice(2);
const catalogue = JSON.parse(readFileSync(catalogueFile, 'utf8')) as Catalogue;
// Not the worker's bootstrap: jobs in the process are refused there.
const app = await bootstrap(configOf(database, 0, 'populate'));
await app.get(Populator).populateInitialData(SETTINGS);
const ctx = await sellInReais(app);
const errors = await app.get(Importer).importProducts(ctx, toProducts(catalogue), () => undefined);
if (errors.length > 0) throw new Error(`Vendure refused products: ${errors.slice(0, 5).join('; ')}`);
await indexForSearch(app, ctx);
await app.close();
process.exit(0);
