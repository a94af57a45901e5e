/** Told of each place a saga comes by: `saga:<STEP>:before`, `saga:<STEP>:after`, `undo:<STEP>:before` and so on. */
export type Reach = (place: string) => void;

/** What kills the process at `place`; nothing without one. `after` is before the step's effect was written down. */
export function failpoint(place: string | undefined): Reach {
  return (reached) => {
    if (reached === place) process.kill(process.pid, 'SIGKILL');
  };
}
