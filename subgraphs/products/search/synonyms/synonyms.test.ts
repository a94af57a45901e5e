import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import { admin, ana, openShop, type Shop } from '../../testing/shop.ts';

const FIELDS = '{ synonym { id terms alternatives isOneWay version } userErrors { code message field } }';
const CREATE = `mutation ($input: CreateSynonymInput!) { createSynonym(input: $input) ${FIELDS} }`;
const UPDATE = `mutation ($id: ID!, $input: UpdateSynonymInput!) { updateSynonym(id: $id, input: $input) ${FIELDS} }`;
const DELETE =
  'mutation ($id: ID!) { deleteSynonym(id: $id) { deletedId userErrors { code message field } } }';
const LIST = 'query ($term: String) { synonyms(filter: { term: $term }) { totalCount nodes { terms } } }';

interface Made {
  synonym: { id: string; terms: string[]; alternatives: string[]; isOneWay: boolean; version: number };
}

describe('synonyms', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
    for (const name of ['Sofa', 'Couch', 'Settee']) await shop.sell({ name });
  });
  afterAll(() => shop.stop());

  const find = async (search: string) => {
    const query = 'query ($search: String) { products(filter: { search: $search }) { nodes { name } } }';
    const { data } = await shop.run<{ products: { nodes: { name: string }[] } }>(anonymous, query, {
      search,
    });
    return data.products.nodes.map(({ name }) => name).toSorted();
  };
  const create = (idempotencyKey: string, terms: string[], alternatives?: string[]) =>
    shop.mutate<Made>(admin, 'createSynonym', CREATE, { input: { idempotencyKey, terms, alternatives } });

  it('are made once, used by the next search, changed by their version, and deleted', async () => {
    const { synonym } = await create('one', ['sofa', 'couch']);
    expect(synonym).toMatchObject({
      terms: ['sofa', 'couch'],
      alternatives: [],
      isOneWay: false,
      version: 1,
    });
    expect((await create('one', ['sofa', 'couch'])).synonym.id).toBe(synonym.id);
    expect([await find('sofa'), await find('couch'), await find('settee')]).toEqual([
      ['Couch', 'Sofa'],
      ['Couch', 'Sofa'],
      ['Settee'],
    ]);
    const changed = await shop.mutate<Made>(admin, 'updateSynonym', UPDATE, {
      id: synonym.id,
      input: { version: 1, terms: ['sofa'], alternatives: ['settee'] },
    });
    expect(changed.synonym).toMatchObject({ isOneWay: true, version: 2 });
    expect([await find('sofa'), await find('settee'), await find('couch')]).toEqual([
      ['Settee', 'Sofa'],
      ['Settee'],
      ['Couch'],
    ]);
    const late = await shop.mutate(admin, 'updateSynonym', UPDATE, { id: synonym.id, input: { version: 1 } });
    expect(late.userErrors).toMatchObject([{ code: 'VERSION_CONFLICT', field: ['input', 'version'] }]);
    const listed = async (term: string) =>
      (await shop.run<Record<string, object>>(admin, LIST, { term })).data.synonyms;
    expect([await listed('Sofas'), await listed('SETTEE')]).toEqual([
      { totalCount: 0, nodes: [] },
      { totalCount: 1, nodes: [{ terms: ['sofa'] }] },
    ]);
    const gone = await shop.mutate<{ deletedId: string }>(admin, 'deleteSynonym', DELETE, { id: synonym.id });
    expect(gone.deletedId).toBe(synonym.id);
    expect(await find('sofa')).toEqual(['Sofa']);
    for (const [field, query, rest] of [
      ['deleteSynonym', DELETE, {}],
      ['updateSynonym', UPDATE, { input: { version: 2 } }],
    ] as const) {
      const { userErrors } = await shop.mutate(admin, field, query, { id: synonym.id, ...rest });
      expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['id'] }]);
    }
  });

  it.each<[string, string[], string[] | undefined, string[]]>([
    ['one term alone', ['sofa'], undefined, ['input', 'terms']],
    ['no term', [], ['couch'], ['input', 'terms']],
    ['a text without words', ['sofa', '™'], undefined, ['input', 'terms', '1']],
    ['five words', ['sofa'], ['big red two seat sofa'], ['input', 'alternatives', '0']],
    ['21 texts', Array.from({ length: 21 }, (_, at) => `word${at}`), undefined, ['input', 'terms']],
  ])('refuses %s', async (what, terms, alternatives, field) => {
    const { userErrors } = await create(what, terms, alternatives);
    expect(userErrors[0]).toMatchObject({ code: 'INVALID_INPUT', field });
  });

  it('are for administrators', async () => {
    const input = { idempotencyKey: 'x', terms: ['a1', 'b1'] };
    for (const viewer of [anonymous, ana]) {
      const codes = [
        ...(await shop.codes(viewer, CREATE, { input })),
        ...(await shop.codes(viewer, UPDATE, { id: 'syn_1', input: { version: 1 } })),
        ...(await shop.codes(viewer, DELETE, { id: 'syn_1' })),
        ...(await shop.codes(viewer, LIST)),
      ];
      expect(codes).toHaveLength(4);
      expect(new Set(codes)).toEqual(new Set([viewer === anonymous ? 'UNAUTHENTICATED' : 'FORBIDDEN']));
    }
    expect(await shop.mongo.db(shop.dbName).collection('synonyms').countDocuments({})).toBe(0);
  });
});
