// What is wrong with a manifest is said at start, by name, and nothing is served.
import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '@souk/platform';
import { pino } from 'pino';
import { fileOf, listing, manifestFile } from '../../testing/manifests.ts';
import { startRig } from '../../testing/rig.ts';
import { readManifest } from './manifest.ts';
import { persistedQueries } from './persisted-queries.ts';

const GOOD = listing('query Good { echo(value: 1) }');
const format = 'apollo-persisted-query-manifest';

async function faultOf(work: () => unknown): Promise<string> {
  const error = await Promise.resolve()
    .then(work)
    .catch((raised: unknown) => raised);
  if (!(error instanceof ConfigError)) throw new Error(`no ConfigError: ${error}`);
  return error.message;
}

describe('a manifest', () => {
  it('is read as other tools write it', () => {
    const path = fileOf({
      format,
      version: 1,
      generatedBy: 'a tool',
      operations: [{ ...GOOD, clientName: 'web' }],
    });
    expect(readManifest(path)).toEqual([GOOD]);
    expect(readManifest(manifestFile([]))).toEqual([]);
  });

  it.each([
    ['no JSON', '{', 'is not JSON'],
    ['no object', '[]', 'the file: Invalid input'],
    ['another format', { format: 'relay', version: 1, operations: [] }, 'format: Invalid input'],
    ['another version', { format, version: 2, operations: [] }, 'version: Invalid input'],
    ['no operations', { format, version: 1 }, 'operations: Invalid input'],
    [
      'no body',
      { format, version: 1, operations: [{ ...GOOD, body: undefined }] },
      'operations.0.body: Invalid',
    ],
    [
      'an empty id',
      { format, version: 1, operations: [GOOD, { ...GOOD, id: '' }] },
      'operations.1.id: Too small',
    ],
    [
      'no known type',
      { format, version: 1, operations: [{ ...GOOD, type: 'read' }] },
      'operations.0.type: Invalid',
    ],
    [
      'an id twice',
      { format, version: 1, operations: [GOOD, GOOD] },
      `has duplicate ids:\n  ${GOOD.id} (Good)`,
    ],
  ])('with %s is refused', async (_what, content, message) => {
    const path = fileOf(content);
    const fault = await faultOf(() => readManifest(path));
    expect(fault).toContain(path);
    expect(fault).toContain(message);
  });

  it('has to exist, and to be set when the mode needs it', async () => {
    const fault = await faultOf(() => readManifest('/missing/manifest.json'));
    expect(fault).toContain('PERSISTED_QUERIES_MANIFEST: /missing/manifest.json cannot be read');
    for (const mode of ['log', 'enforce'] as const) {
      const settings = { PERSISTED_QUERIES_MODE: mode, PERSISTED_QUERIES_MANIFEST: undefined };
      expect(await faultOf(() => persistedQueries(settings, null, pino({ level: 'silent' })))).toBe(
        `PERSISTED_QUERIES_MODE=${mode} needs PERSISTED_QUERIES_MANIFEST, the path of a manifest.`,
      );
    }
  });

  it('reports every operation that does not fit the supergraph', async () => {
    const operations = [
      GOOD,
      { ...GOOD, id: 'unparsed', body: 'query Good {' },
      { ...GOOD, id: 'unfit', body: 'query Good { nothing }' },
      { ...GOOD, id: 'hidden', body: 'query Good { internalProducts { id } }' },
      { ...GOOD, id: 'two', body: 'query Good { __typename } query More { __typename }' },
      { ...GOOD, id: 'other-name', name: 'Better' },
      { ...GOOD, id: 'other-type', type: 'mutation' as const },
    ];
    const env = { PERSISTED_QUERIES_MODE: 'enforce', PERSISTED_QUERIES_MANIFEST: manifestFile(operations) };
    const fault = await faultOf(() => startRig({ env }));
    expect(fault.split('\n  ')).toEqual([
      'Operations of the manifest do not fit the supergraph:',
      'Good (unparsed): Syntax Error: Expected Name, found <EOF>.',
      'Good (unfit): Cannot query field "nothing" on type "Query".',
      expect.stringContaining('Good (hidden): Cannot query field "internalProducts" on type "Query".'),
      'Good (two): its body is not the one query Good',
      'Better (other-name): its body is not the one query Better',
      'Good (other-type): its body is not the one mutation Good',
    ]);
  });

  it('is not read when the mode is off', async () => {
    const rig = await startRig({ env: { PERSISTED_QUERIES_MANIFEST: '/missing/manifest.json' } });
    await rig.stop();
  });
});
