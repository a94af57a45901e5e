import type { Sourced } from './csv/read-rows.ts';

/** Options of {@link sendInBatches}. */
export interface BatchOptions<Row, Answer> {
  size: number;
  /** The maximum number of concurrent batches. */
  window: number;
  send(rows: readonly Row[]): Promise<Answer>;
  /** Called for each batch in order. */
  settled(batch: readonly Sourced<Row>[], answer: Answer): void;
  /** Once aborted, no further batch is sent; running ones are awaited. */
  signal?: AbortSignal | undefined;
}

type Underway<Row, Answer> = { batch: Sourced<Row>[]; answer: Promise<Answer> };

/**
 * Sends rows in concurrent batches and settles them in order. When a batch fails, earlier ones are settled, later ones are
 * awaited and ignored, and the error is raised.
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
    // The error is raised when the batch is settled, and must not count as unhandled until then.
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
