import { describe, expect, it } from '@jest/globals';
import { compose, serve } from '../engine/testing/served.ts';
import { loadGraph } from '../loading/supergraph-loader.ts';

/** A field `of` on its way from one subgraph to another, by a label. */
function moving(label: string, choices: Parameters<typeof serve>[1]) {
  const field = (from: string) => ({
    Query: { it: () => ({ id: '1' }) },
    It: { __resolveReference: (sent: object) => sent, of: () => from },
  });
  return serve(
    {
      old: {
        sdl: 'type Query { it: It } type It @key(fields: "id") { id: ID! of: String }',
        resolvers: field('old'),
      },
      new: {
        sdl: `type It @key(fields: "id") { id: ID! of: String @override(from: "old", label: "${label}") }`,
        resolvers: { It: field('new').It },
      },
    },
    choices,
  );
}

const answer = async (served: ReturnType<typeof serve>) => {
  const { data, errors } = await served.ask('{ it { of } }');
  expect(errors).toBeUndefined();
  return (data as { it: { of: string } }).it.of;
};

describe('a field that moves by percent', () => {
  it.each([
    ['percent(25)', 24.99, 'new'],
    ['percent(25)', 25, 'old'],
    ['percent(0)', 0, 'old'],
    ['percent(100)', 99.999, 'new'],
    ['percent(0.5)', 0.4, 'new'],
  ])('is answered by its share of requests: %s at %d', async (label, drawn, from) => {
    expect(await answer(moving(label, { draw: () => drawn }))).toBe(from);
  });

  it('is decided for each request, although plans are cached', async () => {
    let drawn = 0;
    const served = moving('percent(30)', { draw: () => drawn++ % 100 });
    let moved = 0;
    for (let at = 0; at < 200; at++) if ((await answer(served)) === 'new') moved += 1;
    expect(moved).toBe(60);
  });

  it('follows the percentage at random', async () => {
    const served = moving('percent(50)', {});
    const seen = new Set<string>();
    for (let at = 0; at < 100 && seen.size < 2; at++) seen.add(await answer(served));
    expect(seen.size).toBe(2);
  });
});

describe('a field that moves by a label', () => {
  it('stays in its subgraph until the label is switched on', async () => {
    expect(await answer(moving('moved', {}))).toBe('old');
    expect(await answer(moving('moved', { overrideLabels: ['other'] }))).toBe('old');
    expect(await answer(moving('moved', { overrideLabels: ['other', 'moved'] }))).toBe('new');
  });
});

it('refuses an invalid percentage', () => {
  const sdl = compose({
    a: 'type Query { it: It } type It @key(fields: "id") { id: ID! of: String }',
    b: 'type It @key(fields: "id") { id: ID! of: String @override(from: "a", label: "percent(50)") }',
  });
  for (const label of ['percent(101)', 'percent(x)', 'percent(5']) {
    expect(() => loadGraph(sdl.replace('percent(50)', label))).toThrow(`"${label}"`);
  }
});
