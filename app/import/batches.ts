import type { Sourced } from './csv/read-rows.ts';

/** How batches are sent. */
export interface BatchOptions<Row, Answer> {
  size: number;
  /** How many batches may be under way at once. */
  window: number;
  send(rows: readonly Row[]): Promise<Answer>;
  /** Told of each batch in its turn: whatever stands before it has been told of already. */
  settled(batch: readonly Sourced<Row>[], answer: Answer): void;
  /** No further batch is sent once it has ended; those under way are waited for. */
  signal?: AbortSignal | undefined;
}

type Underway<Row, Answer> = { batch: Sourced<Row>[]; answer: Promise<Answer> };

/**
 * Sends rows in batches, a few at once, and settles them in order. When a batch fails, those before it are settled,
 * those after it are waited for and forgotten, and the failure is raised.
 */
export async function sendInBatches<Row, Answer>(
  rows: AsyncIterable<Sourced<Row>> | Iterable<Sourced<Row>>,
  { size, window, send, settled, signal }: BatchOptions<Row, Answer>,
): Promise<void> {
  const underway: Underway<Row, Answer>[] = [];
  const settleFirst = async () => {
    const first = underway.shift();
    if (first) settled(first.batch, await first.answer);
  };
  const start = async (batch: Sourced<Row>[]) => {
    if (underway.length >= window) await settleFirst();
    signal?.throwIfAborted();
    const answer = send(batch.map(({ value }) => value));
    // A failure is raised when the batch's turn comes, and must not count as unhandled until then.
    answer.catch(() => undefined);
    underway.push({ batch, answer });
  };
  try {
    let batch: Sourced<Row>[] = [];
    for await (const row of rows) {
      batch.push(row);
      if (batch.length < size) continue;
      await start(batch);
      batch = [];
    }
    if (batch.length > 0) await start(batch);
    while (underway.length > 0) await settleFirst();
  } catch (error) {
    if (signal?.aborted) while (underway.length > 0) await settleFirst();
    await Promise.allSettled(underway.map(({ answer }) => answer));
    throw error;
  }
}
