import { Client } from '../client.ts';

/** The parts of an email that the tour reads. */
export interface TourMail {
  subject: string;
  text: string;
}

/** The options of a tour. */
export interface TourOptions {
  /** The gateway's base URL. */
  url: string;
  admin: { email: string; password: string };
  /** The mails to an address, newest first. */
  mailsTo(address: string): Promise<TourMail[]>;
  /** Called before (`seen` is null) and after each step. */
  onStep?: (title: string, seen: string | null) => void;
}

/** What every step can use. */
export interface World extends TourOptions {
  /** A new client of the gateway, signed in when given a token. */
  client(token?: string): Client;
  /** Repeats `attempt` until it returns something, for what happens asynchronously: emails, deliveries. */
  eventually<T>(what: string, attempt: () => Promise<T | null | undefined | false>): Promise<T>;
  /** A suffix that makes this tour's addresses and names unique. */
  readonly mark: string;
}

/** One step: acts as a user, checks the result, and returns a description of it. */
export interface TourStep<S> {
  title: string;
  run(world: World, state: S): Promise<string>;
}

const PATIENCE_MS = 15_000;

/** Runs the steps in order and returns their number; raises an error with the title of the first one that fails. */
export async function runSteps<S extends object>(
  steps: readonly TourStep<S>[],
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

/** Raises an error unless the condition holds; `promise` describes the expected result. */
export function promised(condition: boolean | null | undefined, promise: string): asserts condition {
  if (!condition) throw new Error(`not as promised: ${promise}`);
}
