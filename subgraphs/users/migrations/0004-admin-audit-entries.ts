import { type Migration, renameCollection } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

const BEFORE = 'adminAudit';
const AFTER = 'adminAuditEntries';

/** The records of what administrators did move to `adminAuditEntries`: collections have plural names. */
export const adminAuditEntries: Migration<Ctx> = {
  name: '0004-admin-audit-entries',
  async up({ db }) {
    await renameCollection(db.users.db, BEFORE, AFTER);
  },
  async down({ db }) {
    await renameCollection(db.users.db, AFTER, BEFORE);
  },
};
