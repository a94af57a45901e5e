import { setTimeout as sleep } from 'node:timers/promises';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import type { FileUpload } from 'graphql-upload/processRequest.mjs';
import { z } from 'zod';
import {
  badInput,
  type Ctx,
  type Db,
  type Document,
  defineEntityLoader,
  defineModel,
  defineSubgraph,
  flag,
  mutation,
  type PageArgs,
  query,
  readPage,
  recordOperatorChange,
  refusal,
  subscription,
  type Who,
} from '../index.ts';
import { received } from './received.ts';

/** What the fixture stores. */
export interface ThingDocument extends Document {
  name: string;
  rank?: number | null;
  cost?: { amountMinor: number; currency: string } | null;
  friendId?: string | null;
  parts?: { sku: string }[];
}

export const models = {
  things: defineModel<ThingDocument>(
    'things',
    {
      name: { type: String, required: true },
      rank: Number,
      cost: { amountMinor: Number, currency: String },
      friendId: String,
      parts: [{ sku: String }],
    },
    [{ keys: { rank: 1, _id: 1 }, serves: 'things by rank' }],
    { audited: { type: 'Thing', fields: ['name', 'cost.amountMinor'] } },
  ),
};

const config = z.object({ FAIL_AT_START: flag.default(false).describe('Makes starting fail.') });
type StallCtx = Ctx<Db<typeof models>, z.output<typeof config>, { openedAt: string }>;

const needs = { price: ['cost'], priceMinor: ['cost.amountMinor'], friend: ['friendId'] };
export const thingLoader = defineEntityLoader<StallCtx, ThingDocument>({
  type: 'Thing',
  model: (db) => db.things,
  needs,
});

/** The resolvers that ran, by name: what a refusal must leave empty. */
export const ran: string[] = [];

/** The health of the fixture's own dependencies. */
export const health: Record<string, boolean> = {};

const guarded = (name: string, who: Who | readonly Who[]) =>
  query(who, (_ctx: StallCtx) => {
    ran.push(name);
    return name;
  });

const failures: Record<string, () => never> = {
  coded: () => {
    throw badInput('The number is odd.');
  },
  uncoded: () => {
    throw new GraphQLError('postgres://root:hunter2@db');
  },
  unknown: () => {
    throw new Error('the secret is hunter2');
  },
  refusal: () => {
    throw refusal('NOT_FOUND', 'No such thing.');
  },
};

const Query = {
  forAnyone: guarded('forAnyone', 'anyone'),
  forSignedIn: guarded('forSignedIn', 'signed-in'),
  forCustomer: guarded('forCustomer', 'customer'),
  forSeller: guarded('forSeller', 'seller'),
  forStaff: guarded('forStaff', 'staff'),
  forStaffWithRight: guarded('forStaffWithRight', 'staff:things.read'),
  forAdmin: guarded('forAdmin', 'admin'),
  forService: guarded('forService', 'service'),
  forOrders: guarded('forOrders', 'service:orders'),
  forSellerOrAdmin: guarded('forSellerOrAdmin', ['seller', 'admin']),
  undeclared: () => {
    ran.push('undeclared');
    return 'never';
  },
  thing: query('anyone', (ctx: StallCtx, { id }: { id: string }, info: GraphQLResolveInfo) =>
    thingLoader.load(ctx, id, info),
  ),
  things: query('anyone', (ctx: StallCtx, args: PageArgs & { descending?: boolean }, info) =>
    readPage(
      {
        model: ctx.db.things,
        filter: {},
        sort: { field: 'rank', direction: args.descending ? -1 : 1 },
        read: { info, type: 'Thing', needs },
      },
      args,
    ),
  ),
  fail: query('anyone', (_ctx: StallCtx, { how }: { how: string }) => failures[how]?.()),
  echo: query('anyone', (_ctx: StallCtx, args: object) => JSON.stringify(args)),
  slow: query('anyone', async (ctx: StallCtx, { ms }: { ms: number }) => {
    await sleep(ms, undefined, { signal: ctx.signal }).catch(() => ran.push('slow was aborted'));
    return 'at last';
  }),
  partner: query('anyone', async (ctx: StallCtx, args: { query: string }) => {
    return JSON.stringify(await ctx.services.call('sellers', args.query));
  }),
  openedAt: query('anyone', (ctx: StallCtx) => ctx.runtime.openedAt),
  brokenDate: query('anyone', () => 'yesterday'),
};

const addThing = mutation(
  'anyone',
  async (ctx: StallCtx, args: { id: string; name: string; refuse?: boolean; breakIt?: boolean }) => {
    const thing = await ctx.transaction(async () => {
      const [added] = await ctx.db.things.create([{ _id: args.id, name: args.name }]);
      await ctx.emit('product.created', args.id, { productId: args.id, sellerId: 'sel_1' });
      ctx.afterCommit(() => ran.push('afterCommit'));
      if (args.refuse) throw refusal('INVALID_INPUT', 'Not this one.', ['name']);
      if (args.breakIt) throw new Error('the disk is on fire');
      return added;
    });
    return { thing };
  },
);

const named = (thing: ThingDocument | null) => thing && { name: thing.name, passwordHash: thing.name };

const renameThing = mutation(
  'anyone',
  async (ctx: StallCtx, { id, name, refuse }: { id: string; name: string; refuse?: boolean }) => ({
    thing: await ctx.transaction(async () => {
      const before = await ctx.db.things.findByIdAndUpdate(id, { name }).lean();
      const renamed = await ctx.db.things.findById(id).lean();
      await recordOperatorChange(ctx, { entity: 'Thing', id, before: named(before), after: named(renamed) });
      const total = { amountMinor: 0, currency: 'EUR' };
      const order = { orderId: id, number: '', customerId: '', status: '', total, lines: [] };
      await ctx.emit('order.updated', id, order);
      if (refuse) throw refusal('INVALID_INPUT', 'Not this one.', ['name']);
      return renamed;
    }),
  }),
);

const priceThing = mutation(
  'anyone',
  async (ctx: StallCtx, { id, amountMinor }: { id: string; amountMinor?: number | null }) => {
    // Outside of any transaction, as a single statement may be.
    if (amountMinor == null) return { thing: await ctx.db.things.findByIdAndDelete(id).lean() };
    const thing = await ctx.transaction(async () => {
      const cost = { amountMinor, currency: 'EUR' };
      const change = { $set: { cost }, $setOnInsert: { name: 'new' } };
      return ctx.db.things
        .findOneAndUpdate({ _id: id }, change, { upsert: true, returnDocument: 'after' })
        .lean();
    });
    return { thing };
  },
);

const Subscription = {
  thingRenamed: subscription('signed-in', {
    events: ['order.updated'],
    async begin(_ctx: StallCtx, { id }: { id?: string | null }) {
      if (id === 'nothing') throw badInput('There is no such thing.');
    },
    filter: (_ctx, { aggregateId }, { id }) => !id || aggregateId === id,
    async resolve(ctx, { aggregateId }, _args, info) {
      const thing = await thingLoader.load(ctx, aggregateId, info);
      ran.push(`thingRenamed ${aggregateId} ${thing?.name}`);
      if (thing?.name === 'broken') throw new Error('the secret is hunter2');
      return thing?.name === 'secret' ? null : thing;
    },
  }),
  undeclaredSubscription: {
    subscribe: () => {
      ran.push('undeclaredSubscription');
    },
  },
};

const enqueueThen = (end: () => void) =>
  mutation('anyone', async (ctx: StallCtx, { what }: { what: string }) => {
    let added = false;
    await ctx.transaction(async () => {
      added = await ctx.enqueue('note', { what }, { id: `note:${what}` });
      end();
    });
    return { added };
  });

const Mutation = {
  enqueueAndCommit: enqueueThen(() => {}),
  enqueueAndRefuse: enqueueThen(() => {
    throw refusal('INVALID_STATE', 'Not now.');
  }),
  enqueue: mutation('anyone', async (ctx: StallCtx, { what }: { what: string }) => ({
    added: await ctx.enqueue('note', { what }),
  })),
  addThing,
  renameThing,
  priceThing,
  forSellersOnly: mutation('seller', async () => ({ thing: null })),
  receive: mutation('anyone', async (_ctx: StallCtx, { files }: { files: Promise<FileUpload>[] }) => {
    ran.push('receive');
    const answers = [];
    for (const file of files) answers.push(await received(file));
    return { files: answers };
  }),
  decline: mutation('anyone', async () => {
    throw refusal('FILE_TYPE_NOT_ALLOWED', 'No files, please.', ['file']);
  }),
  forward: mutation('anyone', async (ctx: StallCtx, { file }: { file: Promise<FileUpload> }) =>
    ctx.services
      .call<{ receive: { files: object[] } }>(
        'sellers',
        'mutation ($files: [Upload!]!) { receive(files: $files) { files { filename mimetype bytes sha256 } } }',
        { files: [file] },
      )
      .then(({ receive }) => receive),
  ),
  undeclaredMutation: () => {
    ran.push('undeclaredMutation');
    return 'never';
  },
};

const Thing = {
  __resolveReference: ({ id }: { id: string }, ctx: StallCtx, info: GraphQLResolveInfo) =>
    thingLoader.load(ctx, id, info),
  id: (thing: ThingDocument) => thing._id,
  price: (thing: ThingDocument) => thing.cost,
  priceMinor: (thing: ThingDocument) => thing.cost?.amountMinor,
  friend: (thing: ThingDocument, _args: object, ctx: StallCtx, info: GraphQLResolveInfo) =>
    thing.friendId ? thingLoader.load(ctx, thing.friendId, info) : null,
};

async function start(ctx: StallCtx) {
  if (ctx.config.FAIL_AT_START) throw new Error('cannot start');
  ran.push('opened');
  return { runtime: { openedAt: new Date().toISOString() }, close: async () => void ran.push('closed') };
}

/** A small subgraph on which the kernel is tried. */
export const stall = defineSubgraph({
  name: 'products',
  fixture: true,
  folder: import.meta.dirname,
  models,
  config,
  consumers: {
    'seller.suspended': async (ctx, { payload }) => void ran.push(`${ctx.requestId}: ${payload.reason}`),
  },
  jobs: { note: { run: async (_ctx, data) => void ran.push(`job ${String(data.what)}`) } },
  seed: async (ctx) =>
    void (await ctx.db.things.create([{ _id: 'seeded', name: ctx.viewer.service ?? 'nobody' }])),
  seedDemo: async (_ctx, now) => void ran.push(`demo ${now.toISOString()}`),
  health: async () => health,
  start,
  resolvers: [{ Query, Mutation, Subscription, Thing, Named: { __resolveType: () => 'Thing' } }],
});
