import { defineStep, parked } from '../../saga/step.ts';

/** Waits, without end, until an agency's order is decided upon. Retail orders go without. */
export const awaitApproval = defineStep({
  name: 'AWAIT_APPROVAL',
  skip: (saga) => saga.data.kind !== 'AGENCY',
  run: async () => parked(null),
});
