import type { DocumentModel, Migration } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { SellerDocument } from '../sellers/seller.model.ts';

/** A seller as it is stored up to this migration, under the earlier word for its name. */
export type EarlierSeller = Omit<SellerDocument, 'name'> & { businessName: string };

/** The sellers for migrations before this one. */
export const earlierSellers = ({ sellers }: Ctx['db']) => sellers as unknown as DocumentModel<EarlierSeller>;

/** The `name` of sellers, which was `businessName`, also in events that are not delivered yet. */
export const names: Migration<Ctx> = {
  name: '0003-names',
  async up({ db }) {
    await rename(db, 'businessName', 'name');
  },
  async down({ db }) {
    await rename(db, 'name', 'businessName');
  },
};

async function rename({ sellers }: Ctx['db'], from: string, to: string): Promise<void> {
  await sellers.collection.updateMany({ [from]: { $exists: true } }, { $rename: { [from]: to } });
  await sellers.db
    .collection('outbox')
    .updateMany(
      { type: /^seller\./, [`payload.${from}`]: { $exists: true } },
      { $rename: { [`payload.${from}`]: `payload.${to}` } },
    );
}
