import { basename } from 'node:path';
import { sendInBatches } from './batches.ts';
import type { Sourced } from './csv/read-rows.ts';
import { type ImportResult, MAX_ROWS, type Services } from './operations.ts';
import type { Progress } from './progress.ts';
import type { ImportState, StageState } from './state.ts';

// Two batches keep the database busy while the next is read; more only take turns on its locks.
const WINDOW = 2;

/** What all stages of a run share. */
export interface Run {
  services: Services;
  state: ImportState;
  onProgress: (progress: Progress) => void;
  signal?: AbortSignal | undefined;
}

/** A row that cannot even be sent, because what it names was refused. */
export interface Refused {
  externalId: string;
  refusal: string;
}

/** One file's rows on their way into one subgraph. */
export interface Stage<Row extends { externalId: string }> {
  name: string;
  path: string;
  fingerprint: string;
  /** How many good rows there are. */
  total: number;
  /** The good rows, as many and in the same order in every run with the same fingerprint. */
  rows: AsyncIterable<Sourced<Row | Refused>> | Iterable<Sourced<Row | Refused>>;
  send(services: Services, rows: readonly Row[]): Promise<ImportResult[]>;
  /** Whether a row's id is wanted by later stages. */
  keepsId(externalId: string): boolean;
}

/** What came of a stage. */
export interface StageSummary {
  name: string;
  total: number;
  created: number;
  /** Stored by an earlier run. */
  existing: number;
  refused: number;
  seconds: number;
}

/** Stores what is not stored yet of a stage's rows, and remembers after each batch how far it is. */
export async function runStage<Row extends { externalId: string }>(
  { services, state, onProgress, signal }: Run,
  { name, path, fingerprint, total, rows, send, keepsId }: Stage<Row>,
): Promise<StageSummary> {
  const progress = state.stage(name, fingerprint);
  const doneBefore = progress.done;
  const startedAt = performance.now();
  let created = 0;
  const tell = (finished: boolean) => {
    const seconds = (performance.now() - startedAt) / 1_000;
    const perSecond = progress.done === doneBefore ? 0 : (progress.done - doneBefore) / seconds;
    onProgress({ kind: 'stage', stage: name, done: progress.done, total, perSecond, finished });
  };
  if (!progress.finished) {
    await sendInBatches(rowsFrom(rows, doneBefore), {
      size: MAX_ROWS,
      window: WINDOW,
      signal,
      send: (batch) => answerAll(batch, (sendable) => send(services, sendable)),
      settled(batch, results) {
        const answers = new Map(results.map((result) => [result.externalId, result]));
        for (const { line, value } of batch) {
          const answer = answers.get(value.externalId);
          if (answer?.created) created += 1;
          const refusal = keep(progress, value.externalId, answer, keepsId);
          if (refusal) onProgress({ kind: 'problem', file: basename(path), line, reason: refusal });
        }
        progress.done += batch.length;
        state.save();
        tell(false);
      },
    });
    progress.finished = true;
    state.save();
  }
  tell(true);
  const refused = progress.refused.length;
  const seconds = (performance.now() - startedAt) / 1_000;
  return { name, total, created, existing: progress.done - created - refused, refused, seconds };
}

/** Puts a row's answer into the state; returns why the row was refused, null when it is stored. */
function keep(
  progress: StageState,
  externalId: string,
  answer: ImportResult | undefined,
  keepsId: (externalId: string) => boolean,
): string | null {
  if (answer?.id && answer.error === null) {
    if (keepsId(externalId)) progress.ids[externalId] = answer.id;
    return null;
  }
  progress.refused.push(externalId);
  return answer?.error ?? 'the service did not say what came of it';
}

/** The service's answers for the rows it can be sent, our own for the others. */
async function answerAll<Row extends { externalId: string }>(
  rows: readonly (Row | Refused)[],
  send: (rows: readonly Row[]) => Promise<ImportResult[]>,
): Promise<ImportResult[]> {
  const refused: ImportResult[] = [];
  const sendable: Row[] = [];
  for (const row of rows) {
    if ('refusal' in row) {
      refused.push({ externalId: row.externalId, id: null, created: false, error: row.refusal });
    } else sendable.push(row);
  }
  return sendable.length === 0 ? refused : [...(await send(sendable)), ...refused];
}

async function* rowsFrom<Row>(
  rows: AsyncIterable<Sourced<Row>> | Iterable<Sourced<Row>>,
  from: number,
): AsyncGenerator<Sourced<Row>> {
  let index = 0;
  for await (const row of rows) {
    if (index >= from) yield row;
    index += 1;
  }
}
