import { refusal, type ViewerKind } from '@souk/subgraph';
import { lengthOf } from '@souk/text/characters.ts';
import { trimmed } from '../../common/checks.ts';
import type { Ctx } from '../../context.ts';

const MAX_REASON = 500;
const BY: Readonly<Partial<Record<ViewerKind, string>>> = {
  customer: 'the customer',
  seller: 'the seller',
  staff: 'the agency',
};

/** The given reason, or a default one. Raises Refusal INVALID_INPUT for more than 500 characters. */
export function readReason({ viewer }: Ctx, given: string | null | undefined): string {
  const reason = trimmed(given);
  if (reason !== null && lengthOf(reason) > MAX_REASON) {
    throw refusal('INVALID_INPUT', `A reason has at most ${MAX_REASON} characters.`, ['input', 'reason']);
  }
  return reason ?? `Cancelled by ${BY[viewer.kind] ?? 'the marketplace'}.`;
}
