import { type Document, defineModel } from '@souk/subgraph';
import { integer, optionalText } from '../../common/schema.ts';
import type { CommissionRate } from './commission.ts';

/** A rule set by an admin. At least one of seller and category is given; the default rate is a setting. */
export interface CommissionRuleDocument extends Document, CommissionRate {
  createdBy: string | null;
}

export const commissionRules = defineModel<CommissionRuleDocument>(
  'commissionRules',
  { sellerId: optionalText, categoryId: optionalText, rateBp: integer, createdBy: optionalText },
  [
    {
      keys: { sellerId: 1, categoryId: 1 },
      unique: true,
      serves: 'the rules that may apply to an order; one rule per seller and category',
    },
    { keys: { createdAt: -1, _id: -1 }, serves: 'commissionRules' },
    { keys: { sellerId: 1, createdAt: -1, _id: -1 }, serves: 'commissionRules of one seller' },
    { keys: { categoryId: 1, createdAt: -1, _id: -1 }, serves: 'commissionRules of one category' },
  ],
  { audited: { type: 'CommissionRule', fields: ['sellerId', 'categoryId', 'rateBp'] } },
);
