/** Called at each place that a crash test can name: `saga:<STEP>:before`, `undo:<STEP>:after` and so on. */
export type Reach = (place: string) => void | Promise<void>;

const HOLD = ':hold';

/**
 * What happens at the places of a comma-separated list; nothing without one. At a plain place the process kills
 * itself. At `<place>:hold` one saga waits, once per mention, so that a test can act at that very moment: standard
 * output says `held at <place>`, and SIGUSR2 releases all of them. `after` is after a step's effect and before that
 * effect is recorded.
 */
export function failpoint(places: string | undefined): Reach {
  if (places === undefined) return () => {};
  const named = places.split(',');
  const deadly = new Set(named.filter((place) => !place.endsWith(HOLD)));
  const holding = named.filter((place) => place.endsWith(HOLD));
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  if (holding.length > 0) {
    process.once('SIGUSR2', () => {
      holding.length = 0;
      release();
    });
  }
  return (place) => {
    if (deadly.has(place)) process.kill(process.pid, 'SIGKILL');
    const held = holding.indexOf(`${place}${HOLD}`);
    if (held < 0) return;
    holding.splice(held, 1);
    process.stdout.write(`held at ${place}\n`);
    return released;
  };
}
