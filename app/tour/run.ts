import { Client } from '../client.ts';

/** A mail as the tour needs it. */
export interface TourMail {
  subject: string;
  text: string;
}

/** What a tour is given. */
export interface TourOptions {
  /** The gateway's base URL. */
  url: string;
  admin: { email: string; password: string };
  /** The mails to an address, newest first. */
  mailsTo(address: string): Promise<TourMail[]>;
  /** Told before and after each step. */
  onStep?: (title: string, seen: string | null) => void;
}

/** What the steps hand to each other. */
export interface World extends TourOptions {
  /** A new client of the gateway, signed in when given a token. */
  client(token?: string): Client;
  /** Tries until `attempt` answers something, for what happens after the answer: mails, deliveries. */
  eventually<T>(what: string, attempt: () => Promise<T | null | undefined | false>): Promise<T>;
  /** A mark that keeps this tour's addresses and names apart from those of others. */
  readonly mark: string;
}

/** One step: does something as a user would, checks that it is as promised, and tells what was seen. */
export interface Step<S> {
  title: string;
  run(world: World, state: S): Promise<string>;
}

const PATIENCE_MS = 15_000;

/** Runs the steps in order; the first that is not as promised raises, named. The number of steps that passed. */
export async function runSteps<S extends object>(
  steps: readonly Step<S>[],
  options: TourOptions,
  state: S,
): Promise<number> {
  const world: World = {
    ...options,
    client: (token) => new Client(options.url, token ?? null),
    mark: Date.now().toString(36),
    async eventually(what, attempt) {
      const until = Date.now() + PATIENCE_MS;
      for (;;) {
        const found = await attempt();
        if (found) return found;
        if (Date.now() > until) throw new Error(`${what} did not happen within ${PATIENCE_MS / 1000} s`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
  };
  for (const step of steps) {
    options.onStep?.(step.title, null);
    try {
      options.onStep?.(step.title, await step.run(world, state));
    } catch (error) {
      throw new Error(`${step.title}: ${(error as Error).message}`, { cause: error });
    }
  }
  return steps.length;
}

/** Raises unless the condition holds; `promise` says what should have been. */
export function promised(condition: boolean | null | undefined, promise: string): asserts condition {
  if (!condition) throw new Error(`not as promised: ${promise}`);
}
