import Sequencer from '@jest/test-sequencer';

// The files that take longest, in order: one that starts last runs alone at the end. A first run has no times to go by.
const FIRST = [
  '/e2e/crash/crash',
  '/e2e/events/kills',
  '/e2e/outage/',
  '/packages/events/delivery',
  '/gateway/subscriptions/fair-sockets',
  '/e2e/start/start',
  '/e2e/crash/cancel-crash',
  '/e2e/webhooks/storms',
  '/e2e/cancel/parts',
  '/e2e/resilience/',
  '/e2e/start/',
  '/gateway/subscriptions/connections',
  '/e2e/',
];

const rankOf = ({ path }) => {
  const at = FIRST.findIndex((part) => path.includes(part));
  return at < 0 ? FIRST.length : at;
};

/** Starts the test files that take longest first, the others in Jest's order. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}
