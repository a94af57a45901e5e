import { MOVES } from '../../app/tour/steps/fulfilment.ts';
import type { Actor } from './actors.ts';

/** A status that a seller moves a seller order to. */
export type Fulfilled = keyof typeof MOVES;

let shipped = 0;

/** What moves a seller order to a status: a mutation with its variables. */
export function moving(id: string, to: Fulfilled): [string, Record<string, unknown>] {
  shipped += 1;
  const idempotencyKey = `ship-${process.pid}-${shipped}`;
  const input = { carrier: 'Amana', trackingNumber: 'AM-1', idempotencyKey };
  return [MOVES[to], { id, ...(to === 'SHIPPED' ? { input } : {}) }];
}

/** Moves a seller order through these statuses. */
export async function fulfil(
  by: Pick<Actor, 'client'>,
  id: string,
  ...to: readonly Fulfilled[]
): Promise<void> {
  for (const status of to) await by.client.ok(...moving(id, status));
}
