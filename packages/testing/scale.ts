/**
 * How much of a loop a run goes through: `usual` in `npm test`, `full` in `npm run test:all`. Both try the same things;
 * the larger one tries them more often.
 */
export function scale({ usual, full }: { usual: number; full: number }): number {
  return process.env.SOUK_TESTS === 'all' ? full : usual;
}
