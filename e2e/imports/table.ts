import { BAD_FILES } from './bad-files.ts';

/** The table of docs/imports.md: each file and what it is answered. */
export const answersTable = (): string =>
  [
    '| A file with | Status, created/changed/unchanged/refused | Problems by code, line and column |',
    '|---|---|---|',
    ...BAD_FILES.map(
      ({ what, answer: [result, ...problems] }) => `| ${what} | ${result} | ${problems.join('; ')} |`,
    ),
    '',
  ].join('\n');
