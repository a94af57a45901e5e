import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, errors } from '@opensearch-project/opensearch';
import { unavailable } from '@souk/subgraph';
import { z } from 'zod';

/** Where an OpenSearch is, and what its indexes are called there. */
export interface OpenSearchSettings {
  /** With the user and password, where it wants them. */
  readonly url: string;
  /** A file with the certificates that vouch for it, when they are not among those of Node. */
  readonly caFile?: string | undefined;
  readonly prefix: string;
  /** How long a search may take. */
  readonly deadlineMs?: number;
}

/** A part of a request: OpenSearch reads the names, not we. */
export type Clause = Readonly<Record<string, unknown>>;

interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: Clause;
  /** The lines of a request that has several. */
  readonly lines?: readonly Clause[];
  readonly parameters?: Readonly<Record<string, string>>;
}

// A shopper who waits longer has left; a bulk of changes may take its time.
const READ_MS = 4_000;
const WRITE_MS = 30_000;
const ATTEMPTS = 5;
const FIRST_WAIT_MS = 200;
const AGAIN = new Set([429, 502, 503, 504]);

/** The error for callers when the search server fails; `cause` goes into the log. */
export const searchOutage = (cause: unknown): Error =>
  Object.assign(unavailable('search', 'The search is unavailable right now. Try again in a moment.'), {
    cause,
  });

/** Speaks with an OpenSearch. What it does not answer in time, or refuses for a while, raises SERVICE_UNAVAILABLE. */
export class Connection {
  readonly #client: Client;
  readonly #deadlineMs: number;

  constructor({ url, caFile, deadlineMs = READ_MS }: OpenSearchSettings) {
    this.#deadlineMs = deadlineMs;
    this.#client = new Client({
      node: url,
      maxRetries: 0,
      ...(caFile === undefined ? {} : { ssl: { ca: readFileSync(caFile) } }),
    });
  }

  /** Asks for something that is there; null where there is nothing of the kind. */
  async read<T>(request: Request, schema: z.ZodType<T>): Promise<T | null> {
    try {
      return schema.parse(await this.#sendTwice(request));
    } catch (error) {
      if (statusOf(error) === 404) return null;
      throw asOutage(error);
    }
  }

  /** Changes something, and tries again while the server is too busy or goes over to another node. */
  async write<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return schema.parse(await this.#send(request, WRITE_MS));
      } catch (error) {
        if (!AGAIN.has(statusOf(error) ?? 0) || attempt === ATTEMPTS) throw asOutage(error);
        await sleep(waitBefore(attempt));
      }
    }
  }

  /** Sends many changes of documents, and again those that the server was too busy for. */
  async bulk(path: string, actions: readonly (readonly Clause[])[]): Promise<void> {
    let left = actions;
    for (let attempt = 1; left.length > 0; attempt += 1) {
      const parameters = { require_alias: 'true', filter_path: 'errors,items.*.status,items.*.error' };
      const answer = await this.write({ method: 'POST', path, lines: left.flat(), parameters }, BULK);
      if (!answer.errors) return;
      const results = answer.items.map((item) => Object.values(item)[0]);
      const refused = results.find((result) => isRefusal(result?.status ?? 0));
      if (refused) throw new Error(`OpenSearch refused a document: ${JSON.stringify(refused)}`);
      left = left.filter((_, at) => AGAIN.has(results[at]?.status ?? 0));
      if (left.length > 0 && attempt === ATTEMPTS) throw searchOutage(new Error('too busy for all changes'));
      if (left.length > 0) await sleep(waitBefore(attempt));
    }
  }

  async close(): Promise<void> {
    await this.#client.close();
  }

  async #sendTwice(request: Request): Promise<unknown> {
    try {
      return await this.#send(request, this.#deadlineMs);
    } catch (error) {
      // The server may have closed a connection that was kept: a new one may do.
      if (!(error instanceof errors.ConnectionError)) throw error;
      return await this.#send(request, this.#deadlineMs);
    }
  }

  async #send({ method, path, body, lines, parameters }: Request, timeoutMs: number): Promise<unknown> {
    const answer = await this.#client.transport.request(
      {
        method,
        path,
        ...(body ? { body } : {}),
        ...(lines ? { bulkBody: [...lines] } : {}),
        ...(parameters ? { querystring: parameters } : {}),
      },
      { requestTimeout: timeoutMs },
    );
    return answer.body;
  }
}

const BULK = z.object({
  errors: z.boolean(),
  items: z
    .array(z.record(z.string(), z.object({ status: z.number(), error: z.unknown().optional() })))
    .default([]),
});

/** What is done already is no fault: a document to remove that is gone, or one that is there as it was read later. */
const isRefusal = (status: number) => status >= 400 && status !== 404 && status !== 409 && !AGAIN.has(status);

const waitBefore = (attempt: number) => FIRST_WAIT_MS * 2 ** (attempt - 1);

/** The HTTP status of an answer that the client raised. */
export const statusOf = (error: unknown): number | null =>
  error instanceof errors.ResponseError ? error.statusCode : null;

/** A request that is wrong is a fault of ours; all else is an outage. */
function asOutage(error: unknown): unknown {
  const status = statusOf(error);
  const isOurs = status !== null && [400, 409, 413].includes(status);
  return isOurs || error instanceof z.ZodError ? error : searchOutage(error);
}
