// Every page of a shop, a studio, an office and an agency is one query. Each is asked as the person who opens the page; its
// cost and the reads of MongoDB that it takes are those that docs/queries/README.md says.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SERVICE_NAMES } from '@souk/events/services.ts';
import { loadGraph } from '@souk/gateway/execution/loading/supergraph-loader.ts';
import { costOf } from '@souk/gateway/protection/limits/cost.ts';
import { readManifest } from '@souk/gateway/protection/persisted/manifest.ts';
import { getOperationAST, parse } from 'graphql';
import { leastReadsOf } from '../harness/mongo-reads.ts';
import { type NodeScene, openNodeScene } from '../nodes/scene.ts';
import { figuresIn, type PageFigures, withFigures } from './figures.ts';
import { namesIn } from './names.ts';
import { type Names, OPENINGS } from './pages.ts';

const folder = join(import.meta.dirname, '..', '..', 'docs', 'queries');
const README = join(folder, 'README.md');
const pages = readManifest(join(folder, 'manifest.json'));
const { api } = loadGraph(readFileSync(join(folder, '..', '..', 'supergraph.graphql'), 'utf8'));
const measured = new Map<string, PageFigures>();

let open: NodeScene;
let names: Names;
beforeAll(async () => {
  open = await openNodeScene();
  names = await namesIn(open);
});
afterAll(async () => {
  // For a change of a page: `SOUK_WRITE_FIGURES=1` writes the figures instead of comparing them.
  if (process.env.SOUK_WRITE_FIGURES)
    writeFileSync(README, withFigures(readFileSync(README, 'utf8'), measured));
  await open.scene.souk.stop();
});

describe('each page is one query', () => {
  it('and every one of them is opened here', () => {
    expect(Object.keys(OPENINGS).toSorted()).toEqual(pages.map(({ name }) => name));
  });

  it.each(pages.map(({ name, body }) => [name, body]))('%s', async (name, body) => {
    const { as, variables } = OPENINGS[name] ?? { as: 'anonymous' };
    const given = variables?.(names) ?? {};
    const document = parse(body);
    const operation = getOperationAST(document);
    if (!operation) throw new Error(`${name} has no operation`);
    const ask = () => open.viewers[as].client.run(body, given);
    const { data, errors } = await ask();
    expect(errors).toEqual([]);
    // Nothing that the page is about is missing.
    for (const [field, value] of Object.entries(data ?? {}))
      expect([field, value]).toEqual([field, expect.anything()]);
    const reads = await leastReadsOf(open.scene.souk, ask, SERVICE_NAMES);
    const figures = {
      cost: costOf(api, document, operation, given),
      reads: Object.values(reads).reduce((sum, count) => sum + count, 0),
    };
    measured.set(name, figures);
    if (!process.env.SOUK_WRITE_FIGURES)
      expect(figuresIn(readFileSync(README, 'utf8')).get(name)).toEqual(figures);
  });
});
