import type { Migration } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

const ofUsers = {
  contexts: 'accountRoles',
  acceptsMarketing: 'hasMarketingConsent',
  lastLoginAt: 'lastSignedInAt',
} as const;
const ofAgencies = { active: 'isActive' } as const;

type Fields = Readonly<Record<string, string>>;

const reversed = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([before, after]) => [after, before]));

async function rename({ db: { users, agencies } }: Ctx, way: (fields: Fields) => Fields): Promise<void> {
  for (const [model, fields] of [
    [users, way(ofUsers)],
    [agencies, way(ofAgencies)],
  ] as const)
    for (const [from, to] of Object.entries(fields))
      await model.collection.updateMany({ [from]: { $exists: true } }, { $rename: { [from]: to } });
}

async function dropIndexesOn({ db: { users } }: Ctx, field: string): Promise<void> {
  const indexes = await users.collection.indexes().catch(() => []);
  for (const { name, key } of indexes)
    if (name && Object.keys(key)[0] === field) await users.collection.dropIndex(name);
}

/** Fields of accounts and agencies get the names that the graph has for them. */
export const publicWords: Migration<Ctx> = {
  name: '0005-public-words',
  async up(ctx) {
    await dropIndexesOn(ctx, 'contexts');
    await rename(ctx, (fields) => fields);
  },
  async down(ctx) {
    await dropIndexesOn(ctx, 'accountRoles');
    await rename(ctx, reversed);
  },
};
