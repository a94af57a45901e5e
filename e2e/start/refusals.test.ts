// What a start cannot do it says once, in words, with a way out, and ends with a code other than 0.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startEmbedded } from '@souk/embedded';
import { run } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'souk-refusals-'));
const held = join(folder, 'held');
const other = createServer();
let taken = 0;
let release: () => Promise<void>;

beforeAll(async () => {
  other.listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  taken = (other.address() as AddressInfo).port;
  release = (await startEmbedded({ dataDir: held })).stop;
  writeFileSync(join(folder, 'a-file'), '');
});

afterAll(async () => {
  await release();
  other.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Case {
  given: string;
  options: () => { dataDir?: string; env?: NodeJS.ProcessEnv; args?: string[]; port?: number };
  says: RegExp;
  code?: number;
}

const cases: Case[] = [
  {
    given: 'a taken port',
    options: () => ({ port: taken }),
    says: /Port \d+ is in use by another program\.\n.*choose another port: PORT=8080 npm start/,
  },
  {
    given: 'a port that is none',
    options: () => ({ env: { PORT: 'eighty' } }),
    says: /Souk: one setting is not valid.*\n {2}PORT: a whole number from 1 to 65535.*it is "eighty"/,
  },
  {
    given: 'an unknown option',
    options: () => ({ args: ['--frehs'] }),
    says: /Unknown: --frehs\nnpm start -- \[options\]/,
    code: 2,
  },
  {
    given: 'a MongoDB that does not answer',
    options: () => ({ env: { MONGODB_URI: 'mongodb://127.0.0.1:1' } }),
    says: /MONGODB_URI \(mongodb:\/\/127\.0\.0\.1:1.*\)/,
  },
  {
    given: 'a MONGODB_URI that is none',
    options: () => ({ env: { MONGODB_URI: 'somewhere' } }),
    says: /MONGODB_URI/,
  },
  {
    given: 'a data folder that another Souk is using',
    options: () => ({ dataDir: held }),
    says: /Another Souk \(process \d+\) is using the data folder/,
  },
  {
    given: 'that folder, to be deleted',
    options: () => ({ dataDir: held, args: ['--fresh'] }),
    says: /Another Souk \(process \d+\) is using the data folder/,
  },
  {
    given: 'a data folder that cannot be made',
    options: () => ({ dataDir: join(folder, 'a-file', 'data') }),
    says: /SOUK_DATA_DIR: the folder .*a-file.data cannot be written/,
  },
  {
    given: 'settings of a subgraph that do not fit',
    options: () => ({ env: { ACCESS_TOKEN_SECONDS: 'soon' } }),
    says: /Souk: one setting is not valid.*\n {2}ACCESS_TOKEN_SECONDS: /,
  },
];

it.each(cases)('is refused with $given', async ({ options, says, code = 1 }) => {
  const command = await run('start', { dataDir: join(folder, 'data'), ...options() });
  expect(await command.ended()).toBe(code);
  const output = command.output();
  expect(output).toMatch(says);
  expect(output).not.toMatch(/^\s+at /m);
  expect(output).not.toContain('Souk answers');
});

it('says what it takes when asked', async () => {
  const command = await run('start', { dataDir: join(folder, 'data'), args: ['--help'] });
  expect(await command.ended()).toBe(0);
  for (const option of ['--fresh', '--no-demo', '--help', 'PORT']) expect(command.output()).toContain(option);
});
