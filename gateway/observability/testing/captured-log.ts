import { openTelemetry, type Telemetry, telemetrySettings } from '@souk/telemetry';
import { type Logger, pino } from 'pino';
import { z } from 'zod';

const settings = z.object(telemetrySettings);

/** Telemetry as the settings of an environment open it. */
export const telemetryOf = (env: Record<string, string> = {}): Promise<Telemetry> =>
  openTelemetry(settings.parse(env), 'test');

/** Lines of a log, as they would be written. */
export interface KeptLog {
  log: Logger;
  readonly text: string;
  lines(message: string): Record<string, unknown>[];
}

/** A log that keeps what is written to it. */
export function keptLog(level = 'trace'): KeptLog {
  const written: string[] = [];
  return {
    log: pino({ level }, { write: (line: string) => void written.push(line) }),
    get text() {
      return written.join('');
    },
    lines: (message) =>
      written.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ msg }) => msg === message),
  };
}

/** The values of one metric in a text of metrics, by its labels as they are written there. */
export function valuesIn(text: string, name: string): Record<string, number> {
  const line = new RegExp(`^${name}(?:\\{([^}]*)\\})? (\\S+)$`, 'gm');
  return Object.fromEntries(
    [...text.matchAll(line)].map(([, labels = '', value]) => [labels, Number(value)]),
  );
}
