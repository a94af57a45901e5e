// Clients that ask again and again over kept-alive connections, and remember what became of each request.
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** What became of one request. */
export interface RequestOutcome {
  startedAt: number;
  tookMs: number;
  /** `refused`: 503 by a gateway that is stopping. `unreached`: not a byte of an answer came. */
  outcome: 'answered' | 'refused' | 'unreached' | 'failed';
  detail: string;
}

/** A load that goes on until it is stopped. */
export interface Load {
  readonly asked: readonly RequestOutcome[];
  /** Resolves once so many more requests have ended. */
  after(count: number): Promise<void>;
  /** Waits for the requests under way; all of them. */
  stop(): Promise<readonly RequestOutcome[]>;
}

interface Options {
  url: string;
  /** The operation of each request, by its number. */
  query(number: number): string;
  lanes: number;
  /** From the beginning of a lane's request to that of its next, if it has ended by then. */
  everyMs?: number;
}

const REFUSED = /"code":"SERVICE_UNAVAILABLE"/;

/** Puts a load on a gateway. */
export function startLoad({ url, query, lanes, everyMs = 0 }: Options): Load {
  const agent = new Agent({ keepAlive: true, maxSockets: lanes });
  const asked: RequestOutcome[] = [];
  let number = 0;
  let going = true;

  async function lane(): Promise<void> {
    while (going) {
      number += 1;
      const last = await ask(agent, url, query(number));
      asked.push(last);
      // Refused calls without a pause would come faster and faster.
      const pause = (last.outcome === 'answered' ? everyMs : Math.max(20, everyMs)) - last.tookMs;
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  const all = Promise.all(Array.from({ length: lanes }, lane));

  return {
    asked,
    async after(count) {
      const goal = asked.length + count;
      while (asked.length < goal) await new Promise((resolve) => setTimeout(resolve, 5));
    },
    async stop() {
      going = false;
      await all;
      agent.destroy();
      return asked;
    },
  };
}

function ask(agent: Agent, url: string, query: string): Promise<RequestOutcome> {
  const startedAt = performance.now();
  const ended = (outcome: RequestOutcome['outcome'], detail: string): RequestOutcome => ({
    startedAt,
    tookMs: performance.now() - startedAt,
    outcome,
    detail,
  });
  return new Promise((resolve) => {
    const sent = request(
      `${url}/graphql`,
      { agent, method: 'POST', headers: { 'content-type': 'application/json' } },
      (response) =>
        text(response).then(
          (body) => resolve(judged(response.statusCode ?? 0, body, ended)),
          (error: Error) => resolve(ended('failed', `broke off: ${error.message}`)),
        ),
    );
    sent.once('error', (error) => resolve(ended('unreached', error.message)));
    sent.end(JSON.stringify({ query }));
  });
}

function judged(
  status: number,
  body: string,
  ended: (outcome: RequestOutcome['outcome'], detail: string) => RequestOutcome,
): RequestOutcome {
  const detail = `${status} ${body.slice(0, 200)}`;
  if (status === 503 && REFUSED.test(body)) return ended('refused', detail);
  return ended(status === 200 && !body.includes('"errors"') ? 'answered' : 'failed', detail);
}
