import { randomUUID } from 'node:crypto';

export interface Reply {
  status: number;
  text: string;
  replayed: boolean;
  body: {
    charge?: {
      ref: string;
      status: string;
      authorizedMinor: number;
      capturedMinor: number;
      refundedMinor: number;
    };
    charges?: { ref: string }[];
    refund?: { ref: string; amountMinor: number };
    error?: { type: string; code: string; message: string };
  };
}

/** A bare HTTP client of the simulator, so that tests see statuses and bytes. */
export function createClient(url: string) {
  async function send(path: string, init: RequestInit = {}): Promise<Reply> {
    const answer = await fetch(url + path, init);
    const text = await answer.text();
    return {
      status: answer.status,
      text,
      replayed: answer.headers.get('idempotent-replayed') === 'true',
      body: text === '' ? {} : JSON.parse(text),
    };
  }

  const post = (path: string, body: object, key?: string) =>
    send(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      body: JSON.stringify(body),
    });

  return {
    post,
    get: (path: string) => send(path),
    authorize: (fields: object = {}, key: string = randomUUID()) =>
      post('/charges', { amountMinor: 1_000, currency: 'EUR', token: 'tok_visa', ...fields }, key),
    capture: (ref: string, fields: object = {}, key: string = randomUUID()) =>
      post(`/charges/${ref}/capture`, fields, key),
    void: (ref: string, key: string = randomUUID()) => post(`/charges/${ref}/void`, {}, key),
    refund: (ref: string, fields: object = {}, key: string = randomUUID()) =>
      post(`/charges/${ref}/refunds`, fields, key),
    /** The reference of a charge authorized and captured for this amount. */
    async captured(amountMinor: number, metadata: Record<string, string> = {}): Promise<string> {
      const ref = refOf(await this.authorize({ amountMinor, metadata }));
      await this.capture(ref);
      return ref;
    },
  };
}

export type Client = ReturnType<typeof createClient>;

export function refOf({ status, body }: Reply): string {
  if (!body.charge) throw new Error(`HTTP ${status} carries no charge`);
  return body.charge.ref;
}
