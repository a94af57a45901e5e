import Sequencer from '@jest/test-sequencer';

// The files that take longest: most start many processes, so two of them at a time would leave two cores to neither.
const LONG = [
  '/e2e/crash/',
  '/e2e/events/kills',
  '/e2e/outage/',
  '/e2e/resilience/',
  '/e2e/start/',
  '/e2e/webhooks/',
  '/packages/events/delivery',
  '/gateway/subscriptions/fair-sockets',
  '/gateway/subscriptions/connections',
  '/scripts/new/',
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
