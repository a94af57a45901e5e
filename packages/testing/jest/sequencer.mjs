import Sequencer from '@jest/test-sequencer';

// The files that take longest, most of it waiting for leases, deadlines and processes: they run beside those that work.
const LONG = [
  '/e2e/crash/',
  '/e2e/events/kills',
  '/e2e/last-unit/',
  '/e2e/limits/fair',
  '/e2e/outage/',
  '/e2e/oversell/',
  '/e2e/pages/',
  '/e2e/resilience/',
  '/e2e/start/',
  '/e2e/webhooks/',
  '/gateway/observability/alerts',
  '/gateway/resilience/circuits',
  '/gateway/subscriptions/connections',
  '/gateway/subscriptions/fair-sockets',
  '/packages/events/delivery',
  '/packages/events/outage',
  '/scripts/new/',
  '/subgraphs/orders/buying/approval/kill',
];
/** How many other files follow each long one. */
const BETWEEN = 6;

const isLong = ({ path }) => LONG.some((part) => path.includes(part));

/** Spreads the long test files over the first part of the run, the others in Jest's order between them. */
export default class SpreadLong extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const others = sorted.filter((test) => !isLong(test));
    const spread = sorted.filter(isLong).flatMap((test) => [test, ...others.splice(0, BETWEEN)]);
    return [...spread, ...others];
  }
}
