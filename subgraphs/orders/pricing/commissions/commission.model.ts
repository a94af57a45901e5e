import { type Document, defineModel } from '@souk/subgraph';
import { integer, optionalText } from '../../common/schema.ts';
import type { CommissionRate } from './commission.ts';

/** A rule that staff made. At least one of seller and category is named; the usual rate is a setting. */
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
      serves: 'the rules that an order may meet; that there is one for a seller and category',
    },
    { keys: { createdAt: -1, _id: -1 }, serves: 'commissionRules' },
  ],
);
