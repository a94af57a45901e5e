import { newId, searchTextOf } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { readSystemTemplates, type SystemTemplate } from './system-files.ts';

/** Updates the system templates to those of this release, except for edited ones. */
export async function seedTemplates(ctx: Ctx): Promise<void> {
  for (const template of readSystemTemplates()) await seedTemplate(ctx, template);
}

async function seedTemplate(ctx: Ctx, { key, locale, ...file }: SystemTemplate): Promise<void> {
  const content = { ...file, searchText: searchTextOf([key, file.name]) };
  await ctx.db.emailTemplates.updateOne(
    { key, locale },
    { $setOnInsert: { _id: newId('tpl'), ...content, isSystem: true, edited: false, version: 1 } },
    { upsert: true },
  );
  await ctx.db.emailTemplates.updateOne(
    { key, locale, isSystem: true, edited: false, sourceHash: { $ne: content.sourceHash } },
    { $set: content, $inc: { version: 1 } },
  );
}
