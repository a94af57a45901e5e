import { expect, it } from '@jest/globals';
import { pino } from 'pino';
import { unlistedLog } from './unlisted-log.ts';

it('logs at most so many documents, however many come', () => {
  const lines: { msg: string; hash?: string }[] = [];
  const tell = unlistedLog(pino({}, { write: (line: string) => void lines.push(JSON.parse(line)) }), 3);
  for (const queryHash of ['a', 'b', 'a', 'c', 'd', 'e', 'a', 'd']) {
    tell({
      queryHash,
      operationName: null,
      request: {},
      contextValue: { client: { ip: null, userAgent: 'curl' } },
    });
  }
  expect(lines.map(({ hash, msg }) => hash ?? msg)).toEqual([
    'a',
    'b',
    'c',
    'further unlisted operations are not logged',
  ]);
});
