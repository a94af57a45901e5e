import { type Migration, renameCollection } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

const BEFORE = 'adminAudit';

/** The records of what administrators did move to `adminAuditEntries`: collections have plural names. */
export const adminAuditEntries: Migration<Ctx> = {
  name: '0004-admin-audit-entries',
  async up({ db: { adminAuditEntries: model } }) {
    await renameCollection(model.db, BEFORE, model.collection.collectionName);
  },
  async down({ db: { adminAuditEntries: model } }) {
    await renameCollection(model.db, model.collection.collectionName, BEFORE);
  },
};
