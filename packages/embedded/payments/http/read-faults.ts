import { errorAnswer } from '../acquirer.ts';
import type { FaultBoard } from '../faults.ts';
import type { Ending } from '../terminal.ts';

/** How a read ends by the faults switched on for `find`; null when it goes well. */
export async function strikeRead(
  faults: FaultBoard,
  pause: (ms: number) => Promise<void>,
): Promise<Ending | null> {
  const delay = faults.take('delay', 'find');
  if (delay) await pause(delay.ms);
  const error = faults.take('error', 'find');
  if (error) {
    const status = error.status ?? 500;
    return {
      kind: 'answer',
      answer: errorAnswer(status, 'provider_error', 'provider_error', 'Reading failed'),
    };
  }
  return faults.take('close', 'find') ? { kind: 'close' } : null;
}
