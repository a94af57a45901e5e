import { type Migration, searchTextOf } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

/** The template of the alert about a checkout, by its key then and now, with the variable for the checkout's id. */
const BEFORE = { key: 'saga-failed', variable: 'sagaId' };
const AFTER = { key: 'checkout-failed', variable: 'checkoutId' };

async function rename({ db }: Ctx, from: typeof BEFORE, to: typeof AFTER): Promise<void> {
  for (const { _id, name, html, text, subject, variables } of await db.emailTemplates
    .find({ key: from.key })
    .lean()
    .exec()) {
    const renamed = (content: string) => content.replaceAll(`{{${from.variable}}}`, `{{${to.variable}}}`);
    const set = {
      key: to.key,
      searchText: searchTextOf([to.key, name]),
      html: renamed(html),
      text: renamed(text),
      subject: renamed(subject),
      variables: variables.map((variable) => (variable === from.variable ? to.variable : variable)),
    };
    await db.emailTemplates.updateOne({ _id }, { $set: set });
  }
}

/** Renames the template of the alert about a checkout that could not be rolled back, edited ones included. */
export const checkoutFailed: Migration<Ctx> = {
  name: '0003-checkout-failed',
  up: (ctx) => rename(ctx, BEFORE, AFTER),
  down: (ctx) => rename(ctx, AFTER, BEFORE),
};
