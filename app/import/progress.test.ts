import { expect, it } from '@jest/globals';
import { HELP, readArguments } from './arguments.ts';
import { type Progress, progressPrinter } from './progress.ts';

const stage = (done: number, finished = false): Progress => ({
  kind: 'stage',
  stage: 'products',
  done,
  total: 32_951,
  perSecond: done === 0 ? 0 : 4_099.6,
  finished,
});

function printed(isTTY: boolean, steps: [number, Progress][]): { out: string; err: string } {
  const written = { out: '', err: '' };
  let time = 0;
  const print = progressPrinter(
    { isTTY, write: (text) => (written.out += text) },
    { write: (text) => (written.err += text) },
    () => time,
  );
  for (const [at, progress] of steps) {
    time = at;
    print(progress);
  }
  return written;
}

const problem: Progress = {
  kind: 'problem',
  file: 'a.csv',
  line: 7,
  reason: 'price "x" is no amount of BRL',
};

it('writes at most one line per second, always the last one, and problems at once to the other stream', () => {
  const { out, err } = printed(false, [
    [0, stage(500)],
    [400, stage(1_000)],
    [500, problem],
    [1_000, stage(1_500)],
    [1_100, stage(32_951, true)],
  ]);
  expect(out.split('\n')).toEqual([
    'products         500 of 32,951   4,100/s',
    'products       1,500 of 32,951   4,100/s',
    'products      32,951 of 32,951   4,100/s',
    '',
  ]);
  expect(err).toBe('a.csv:7: skipped, price "x" is no amount of BRL\n');
});

it('uses one line on a terminal, and a new line for a problem', () => {
  const { out } = printed(true, [
    [0, stage(500)],
    [100, problem],
    [2_000, stage(1_000)],
    [2_100, stage(0, true)],
  ]);
  const again = '\r\u001b[K';
  expect(out).toBe(
    `${again}products         500 of 32,951   4,100/s\n` +
      `${again}products       1,000 of 32,951   4,100/s` +
      `${again}products           0 of 32,951   stored before\n`,
  );
});

it.each([
  [['olist', 'data'], { kind: 'olist', folder: 'data', again: false }],
  [['--again', 'olist', 'data'], { kind: 'olist', folder: 'data', again: true }],
  [['olist', '--help'], { kind: 'help' }],
  [[], { kind: 'wrong', why: 'The format is missing, such as "olist".' }],
  [['shopify', 'x'], { kind: 'wrong', why: 'Unknown format: shopify. There is "olist".' }],
  [['olist'], { kind: 'wrong', why: 'The folder is missing.' }],
  [['olist', 'a', 'b'], { kind: 'wrong', why: 'Only one folder is allowed; remove: b' }],
  [['olist', 'a', '--fast'], { kind: 'wrong', why: 'Unknown option: --fast' }],
])('reads %j', (words, expected) => {
  expect(readArguments(words)).toEqual(expected);
});

it('shows every rule in the help', () => {
  for (const rule of ['currency', 'seller name', 'product name', 'price', 'stock', 'order date']) {
    expect(HELP).toContain(`\n  ${rule}`);
  }
});
