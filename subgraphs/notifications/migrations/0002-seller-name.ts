import type { Migration } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

const replaced = (field: string, find: string, replacement: string) => ({
  $replaceAll: { input: `$${field}`, find, replacement },
});

/**
 * Renames the variable `businessName` of mails to sellers to `sellerName`: in edited templates, which no release
 * overwrites, and in emails that are still to be rendered.
 */
export const sellerName: Migration<Ctx> = {
  name: '0002-seller-name',
  up: ({ db }) => rename(db, 'businessName', 'sellerName'),
  down: ({ db }) => rename(db, 'sellerName', 'businessName'),
};

async function rename({ emails, emailTemplates }: Ctx['db'], from: string, to: string): Promise<void> {
  const templateKey = /^seller-/;
  await emailTemplates.collection.updateMany({ key: templateKey, edited: true, variables: from }, [
    {
      $set: {
        subject: replaced('subject', from, to),
        html: replaced('html', from, to),
        text: replaced('text', from, to),
        variables: {
          $map: { input: '$variables', in: { $cond: [{ $eq: ['$$this', from] }, to, '$$this'] } },
        },
      },
    },
  ]);
  // Quotes within texts are escaped, so that only a key matches.
  await emails.collection.updateMany({ templateKey, renderAtSending: true, variables: { $type: 'string' } }, [
    { $set: { variables: replaced('variables', `"${from}":`, `"${to}":`) } },
  ]);
}
