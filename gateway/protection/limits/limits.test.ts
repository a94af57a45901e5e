// Each limit through the gateway: at its bound an operation runs, one above nothing of it does.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answerOf, ask, formOf, upload } from '../../testing/client.ts';
import { type Rig, startRig } from '../../testing/rig.ts';

const ECHO = 'a0: echo(value: "ran")';
const LIMITS = {
  QUERY_MAX_LENGTH: '2000',
  QUERY_MAX_TOKENS: '200',
  QUERY_MAX_DEPTH: '5',
  QUERY_MAX_FIELDS: '30',
  QUERY_MAX_ROOT_FIELDS: '6',
  QUERY_MAX_ALIASES: '8',
  QUERY_MAX_DIRECTIVES: '4',
  QUERY_MAX_COST: '60',
};

const times = (count: number, of: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => of(at)).join(' ');
const aliases = (count: number) =>
  `{ ${ECHO} user(id: "u1") { ${times(count - 1, (at) => `n${at}: name`)} } }`;
const fields = (count: number) => `{ ${ECHO} user(id: "u1") { ${times(count - 2, () => 'name')} } }`;

// Each with what it measures, as many as it is given.
const made: Record<string, [number, (count: number) => string]> = {
  length: [2_000, (count) => `{ ${ECHO} }#`.padEnd(count, 'x')],
  tokens: [200, (count) => `{ a0: echo(value: [${times(count - 11, () => '1')}]) }`],
  fields: [30, fields],
  'fields, through fragments': [
    30,
    // Four uses of a fragment; what is left over is named beside them.
    (count) =>
      `{ ${ECHO} user(id: "u1") { ...F ...F ...F ...F ${times((count - 2) % 4, () => 'id')} } }
       fragment F on User { ${times(Math.floor((count - 2) / 4), () => 'name')} }`,
  ],
  rootFields: [6, (count) => `{ ${ECHO} ${times(count - 1, () => '__typename')} }`],
  'rootFields, through fragments': [
    6,
    (count) => `{ ${ECHO} ...F } fragment F on Query { ${times(count - 1, () => '__typename')} }`,
  ],
  aliases: [8, aliases],
  directives: [
    4,
    (count) => `{ ${ECHO} user(id: "u1") { ${times(count, () => 'name @include(if: true)')} } }`,
  ],
  cost: [60, (count) => `{ ${ECHO} products(first: ${count}) { name } }`],
  'cost, of pages within pages': [
    60,
    (count) => `{ ${ECHO} products(first: 10) { pictures(first: ${count / 10 - 1}) { id } } }`,
  ],
};

describe('the limits of one request', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig({ env: LIMITS });
  });
  afterAll(() => rig.stop());

  const ran = async (work: () => Promise<unknown>) => {
    const before = rig.seen.echoed.length;
    await work();
    return rig.seen.echoed.length - before;
  };

  it.each(Object.entries(made))(
    '%s: at the bound it runs, one above nothing does',
    async (name, [most, of]) => {
      const step = name.includes('pages') ? 10 : 1;
      const within = await ran(async () => {
        const { status, body } = await ask(rig.url, of(most));
        expect([status, body.errors]).toEqual([200, undefined]);
      });
      expect(within).toBe(1);
      const beyond = await ran(async () => {
        const { status, body } = await ask(rig.url, of(most + step));
        expect(status).toBe(400);
        expect(body.data).toBeUndefined();
        expect(body.errors?.map(({ extensions }) => extensions)).toEqual([
          { code: 'QUERY_TOO_LARGE', limit: name.split(',')[0], most },
        ]);
      });
      expect(beyond).toBe(0);
    },
  );

  it('refuses a document that nests too deep before it is validated', async () => {
    const deep = (levels: number): string => (levels === 0 ? 'x' : `x { ${deep(levels - 1)} }`);
    for (const query of [`{ ${deep(5)} }`, `{ ...F } fragment F on Query { ${deep(5)} }`]) {
      const { body } = await ask(rig.url, query);
      expect(body.errors?.map(({ extensions }) => extensions)).toEqual([
        { code: 'QUERY_TOO_LARGE', limit: 'depth', most: 5 },
      ]);
    }
    const { body } = await ask(rig.url, `{ ${deep(4)} }`);
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('counts a page size given as a variable, or by its default', async () => {
    const query = 'query ($n: Int = 61) { products(first: $n) { name } }';
    const codes = async (variables: object) => {
      const { body } = await ask(rig.url, query, { variables });
      return body.errors?.map(({ extensions }) => extensions.code);
    };
    expect(await codes({ n: 60 })).toBeUndefined();
    expect(await codes({ n: 61 })).toEqual(['QUERY_TOO_LARGE']);
    expect(await codes({})).toEqual(['QUERY_TOO_LARGE']);
  });

  it('holds for GET and for uploads alike, and for a repeat', async () => {
    const query = aliases(9);
    for (let repeat = 0; repeat < 2; repeat += 1) {
      const accept = 'application/graphql-response+json';
      const headers = { 'apollo-require-preflight': 'true', accept };
      const get = await answerOf(
        await fetch(`${rig.url}/graphql?${new URLSearchParams({ query })}`, { headers }),
      );
      expect([get.status, get.body.errors?.[0]?.extensions.code]).toEqual([400, 'QUERY_TOO_LARGE']);
      const form = await upload(rig.url, formOf(query, { file: null }, { file: new File(['x'], 'x.txt') }));
      expect([form.status, form.body.errors?.[0]?.extensions.code]).toEqual([400, 'QUERY_TOO_LARGE']);
    }
  });

  it('describes the exceeded limit', async () => {
    const { body } = await ask(rig.url, fields(31));
    expect(body.errors?.[0]?.message).toBe(
      'An operation may have at most 30 fields, with those of fragments counted at each use; this one has 31.',
    );
  });

  it('applies to documents with several operations, too', async () => {
    const query = `query A { ${ECHO} } query B { ${times(7, () => '__typename')} }`;
    const response = await fetch(`${rig.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, operationName: 'A' }),
    });
    const { body } = await answerOf(response);
    expect(body.errors?.[0]?.extensions.code).toBe('QUERY_TOO_LARGE');
  });
});
