import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { splitCells } from './cells.ts';
import { readLines, UnusableInput } from './lines.ts';
import { readTable } from './table.ts';

const folder = mkdtempSync(join(tmpdir(), 'souk-lines-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: string | Buffer): string {
  const path = join(folder, 'table.csv');
  writeFileSync(path, content);
  return path;
}

it('counts lines ended by LF or CRLF, without the mark at the start, and sums up the bytes', async () => {
  const content = '\uFEFFa\r\nb\n\nc';
  let sum = '';
  const lines = await Array.fromAsync(
    readLines(file(content), (checksum) => {
      sum = checksum;
    }),
  );
  expect(lines).toEqual([
    { number: 1, text: 'a' },
    { number: 2, text: 'b' },
    { number: 3, text: '' },
    { number: 4, text: 'c' },
  ]);
  expect(sum).toBe(createHash('sha256').update(content).digest('hex'));
});

it('joins what reads of 64 KiB cut in two, characters too', async () => {
  const long = 'ã'.repeat(50_000);
  const lines = await Array.fromAsync(readLines(file(`x${long}\n${long}\n`)));
  expect(lines.map(({ text }) => text)).toEqual([`x${long}`, long]);
});

it('refuses a file without lines', async () => {
  const reading = Array.fromAsync(readLines(file(Buffer.alloc(3_000_000, 'x'))));
  await expect(reading).rejects.toBeInstanceOf(UnusableInput);
});

it.each([
  ['a,b,', ['a', 'b', '']],
  ['"a,b","say ""x""",c', ['a,b', 'say "x"', 'c']],
])('splits %s', (text, cells) => {
  expect(splitCells(text)).toEqual({ cells });
});

it.each([
  ['a,"b', 'a quotation mark is opened and not closed on this line'],
  ['"a"b,c', 'text follows a closing quotation mark'],
  ['a"b,c', 'a quotation mark is in the middle of a cell'],
])('says what is wrong with %s', (text, problem) => {
  expect(splitCells(text)).toEqual({ problem });
});

it('finds columns by name, lets others be, and says which lines are no rows', async () => {
  const content = Buffer.concat([
    Buffer.from('"other",b , a\n9,2, 1 \n\n9,2\n9,"2",1\n9,2,'),
    Buffer.from([0xff]),
    Buffer.from('\n'),
  ]);
  const rows = await Array.fromAsync(readTable(file(content), ['a', 'b']));
  expect(rows.map(({ text: _text, ...row }) => row)).toEqual([
    { line: 2, values: { a: '1', b: '2' } },
    { line: 4, problem: '2 cells where the header has 3' },
    { line: 5, values: { a: '1', b: '2' } },
    { line: 6, problem: 'the text is not valid UTF-8' },
  ]);
});
