import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SourceGraph } from './source-graph.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function graph(files: Record<string, string>): SourceGraph {
  const root = mkdtempSync(join(tmpdir(), 'souk-sources-'));
  folders.push(root);
  for (const [name, text] of Object.entries(files)) {
    const file = join(root, 'subgraphs', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return new SourceGraph(root);
}

const reach = (files: Record<string, string>, field = 'Mutation.buy') => {
  const { codes, faults } = graph(files).reach(field);
  return [...codes, ...faults].toSorted();
};

const resolvers = (body: string, head = '') => `${head}\nexport const all = { Mutation: { buy: ${body} } };`;

describe('the codes of a resolver', () => {
  it('are those of what it calls, in other files too', () => {
    expect(
      reach({
        'a/buy.resolvers.ts': resolvers(
          "mutation('admin', (ctx) => buy(ctx))",
          "import { buy } from './buy.ts';",
        ),
        'a/buy.ts': "import { check as checked } from './check.ts';\nexport const buy = () => checked();",
        'a/check.ts': "export { check } from './real.ts';",
        'a/real.ts': "export function check() { throw refusal('OUT_OF_STOCK', 'None left.'); }",
      }),
    ).toEqual(['OUT_OF_STOCK']);
  });

  it('are not those of declarations that it does not use', () => {
    expect(
      reach({
        'a/buy.resolvers.ts': resolvers(
          'mutation(() => one())',
          "const one = () => refusal('NOT_FOUND');\nconst two = () => refusal('CART_EMPTY');",
        ),
      }),
    ).toEqual(['NOT_FOUND']);
  });

  it('are none that are only compared, or stand in types', () => {
    const head = `type Code = 'CART_EMPTY';
      function one(error: { code: 'CODE_INVALID' }) {
        if (error.code === 'SAME_PERSON') return;
        switch (error.code) { case 'CODE_EXPIRED': return; }
      }`;
    expect(reach({ 'a/buy.resolvers.ts': resolvers('mutation(() => one())', head) })).toEqual([]);
  });

  it('tell errors of GraphQL from those of users', () => {
    const { codes, faults } = graph({
      'a/buy.resolvers.ts': resolvers(
        "mutation(() => { throw fault('NOT_FOUND', 'No.') ?? badInput('No.'); })",
      ),
    }).reach('Mutation.buy');
    expect([[...codes], [...faults]]).toEqual([[], ['NOT_FOUND', 'BAD_USER_INPUT']]);
  });

  it('are also those of the mutation of another subgraph that it sends', () => {
    expect(
      reach({
        'a/buy.resolvers.ts': resolvers(
          'mutation((ctx) => ctx.call(RESERVE))',
          // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a file.
          'const RESERVE = `mutation ($input: ReserveInput!) { reserve(input: $input) { ${ERRORS} } }`;',
        ),
        'b/reserve.resolvers.ts':
          "export const b = { Mutation: { reserve: mutation(() => refusal('OUT_OF_STOCK')) } };",
      }),
    ).toEqual(['OUT_OF_STOCK']);
  });

  it('end at @codes none, and go on where @codes leads', () => {
    const steps = "/** @codes none */\nexport const steps = [() => refusal('PRICE_CHANGED')];";
    const drive = "import { steps } from './steps.ts';\nimport { answer } from './answer.ts';";
    const files = {
      'a/steps.ts': steps,
      'a/answer.ts': '/** @codes ./steps.ts#steps */\nexport const answer = 1;',
    };
    expect(reach({ ...files, 'a/buy.resolvers.ts': resolvers('mutation(() => steps)', drive) })).toEqual([]);
    expect(reach({ ...files, 'a/buy.resolvers.ts': resolvers('mutation(() => answer)', drive) })).toEqual([
      'PRICE_CHANGED',
    ]);
  });
});
