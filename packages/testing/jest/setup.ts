// Prepares a worker of jest-light-runner, which runs test files in plain Node: modules are loaded once per worker, not
// once per file, and Node strips types as in production.
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { addEventHandler } from 'jest-circus';

const globals = new URL('./globals.ts', import.meta.url).href;
const DEFAULT_TIMEOUT_MS = 60_000;
/** Limits end tests that hang. They are written for an idle machine: two busy cores are late. */
const SLACK = 3;

// As for `npm test`: the processes that tests start compile each module once, not once per process.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '../../../node_modules/.cache/node');

// The package of this name refuses to be imported outside of Jest's own module system.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals' ? { url: globals, shortCircuit: true } : next(specifier, context),
});

interface Timed {
  fn?: unknown;
  timeout?: number | null | undefined;
}

// The runner has no timeouts: a test that never ends would hold up the whole run.
addEventHandler((event, state) => {
  const { children, hooks } = state.currentDescribeBlock;
  if (event.name === 'add_test') limit(children.at(-1) as Timed | undefined);
  if (event.name === 'add_hook') limit(hooks.at(-1) as Timed | undefined);
});

function limit(timed: Timed | undefined): void {
  const work = timed?.fn;
  if (!timed || typeof work !== 'function') return;
  const timeoutMs = SLACK * (timed.timeout ?? DEFAULT_TIMEOUT_MS);
  timed.fn = async () => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`The test did not end within ${timeoutMs} ms`)), timeoutMs);
    });
    try {
      await Promise.race([work(), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}
