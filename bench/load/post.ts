import type { Dispatcher, Pool } from 'undici';

/** What came back for a request; status 0 when nothing did. */
export interface Posted {
  status: number;
  body: string;
  error: string | null;
}

/** Posts a body over a pool at the least cost to this side: no stream, no headers read. Never raises. */
export function post(
  pool: Pool,
  path: string,
  { body, headers }: { body: string; headers: Record<string, string> },
): Promise<Posted> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let status = 0;
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart() {},
      onResponseStart(_controller, code) {
        status = code;
      },
      onResponseData(_controller, chunk) {
        chunks.push(chunk);
      },
      onResponseEnd() {
        const [first] = chunks;
        const whole = chunks.length === 1 && first ? first : Buffer.concat(chunks);
        resolve({ status, body: whole.toString(), error: null });
      },
      onResponseError(_controller, error) {
        resolve({ status: 0, body: '', error: error.message });
      },
    };
    pool.dispatch({ path, method: 'POST', headers, body }, handler);
  });
}
