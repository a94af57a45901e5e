import { prepareEdge } from './edge.ts';
import type { Scenario } from './scenario.ts';

const CONCURRENCY = 50;

/** Many clients ask the same at the same time: those that may answer them together do. */
export const inFlight: Scenario = {
  name: 'in-flight',
  title: 'Identical anonymous queries in flight, sharing as each has it',
  prepare: (options) =>
    prepareEdge(options, {
      concurrency: CONCURRENCY,
      sharing: true,
      notes: [
        'Gateways that answer identical requests in flight together by default do so here; in the edge table none does.',
      ],
    }),
};
