import type { Problem } from './csv/table.ts';

/** How far a stage is; `done` counts the rows of earlier runs too, `perSecond` only those of this one. */
export interface StageProgress {
  stage: string;
  done: number;
  total: number;
  perSecond: number;
  finished: boolean;
}

/** What an import tells while it runs. */
export type Progress =
  | ({ kind: 'stage' } & StageProgress)
  | ({ kind: 'problem' } & Problem)
  | { kind: 'note'; text: string };

const grouped = new Intl.NumberFormat('en');

/** `Products    12,500 of 32,951   4,100/s`. */
export function stageLine({ stage, done, total, perSecond, finished }: StageProgress): string {
  const count = `${grouped.format(done)} of ${grouped.format(total)}`;
  const rate =
    perSecond > 0
      ? `${grouped.format(Math.round(perSecond))}/s`
      : finished && total > 0
        ? 'stored before'
        : '';
  return `${stage.padEnd(12)}${count.padStart(18)}   ${rate}`.trimEnd();
}

/** `olist_sellers_dataset.csv:17: seller_state "XX" is no state of Brazil`. */
export const problemLine = ({ file, line, reason }: Problem) => `${file}:${line}: skipped, ${reason}`;

/**
 * Writes an import's progress for people: problems at once, a stage's line at most once a second and at its end.
 * On a terminal a stage keeps to one line.
 */
export function progressPrinter(
  out: { write(text: string): unknown; isTTY?: boolean },
  err: { write(text: string): unknown },
  now: () => number = () => performance.now(),
): (progress: Progress) => void {
  let printedAt = Number.NEGATIVE_INFINITY;
  let lineIsOpen = false;
  const closeLine = () => {
    if (lineIsOpen) out.write('\n');
    lineIsOpen = false;
  };
  return (progress) => {
    if (progress.kind !== 'stage') {
      closeLine();
      if (progress.kind === 'problem') err.write(`${problemLine(progress)}\n`);
      else out.write(`${progress.text}\n`);
      return;
    }
    if (!progress.finished && now() - printedAt < 1_000) return;
    printedAt = progress.finished ? Number.NEGATIVE_INFINITY : now();
    if (!out.isTTY) {
      out.write(`${stageLine(progress)}\n`);
      return;
    }
    out.write(`\r\u001b[K${stageLine(progress)}`);
    lineIsOpen = true;
    if (progress.finished) closeLine();
  };
}
