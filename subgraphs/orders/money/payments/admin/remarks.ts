import { InputProblems } from '@souk/subgraph';
import { lengthOf } from '@souk/text/characters.ts';
import { trimmed } from '../../../common/checks.ts';
import type { PaymentDocument } from '../payment.model.ts';

const MAX_LENGTHS = { reference: 120, note: 1_000 };
const FIELDS = ['reference', 'note'] as const;

/** The texts on a payment that people write; absent ones stay. */
export type Remarks = Partial<Pick<PaymentDocument, (typeof FIELDS)[number]>>;

/** Reads the remarks of an input; null and an empty text remove one. Raises Refusal INVALID_INPUT for too long ones. */
export function readRemarks(input: { reference?: string | null; note?: string | null }): Remarks {
  const problems = new InputProblems();
  const remarks: Remarks = {};
  for (const field of FIELDS) {
    const given = input[field];
    if (given === undefined) continue;
    if (lengthOf(given ?? '') > MAX_LENGTHS[field])
      problems.add('INVALID_INPUT', `At most ${MAX_LENGTHS[field]} characters.`, ['input', field]);
    remarks[field] = trimmed(given);
  }
  problems.refuse();
  return remarks;
}
