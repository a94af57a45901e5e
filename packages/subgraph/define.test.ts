import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type ViewerKind, viewerOf } from '@souk/platform';
import { createSourceEventStream, execute, parse } from 'graphql';
import { z } from 'zod';
import type { Ctx } from './context.ts';
import { type Document, defineModel } from './database/model.ts';
import { defineSubgraph } from './define.ts';
import { query } from './identity/permissions.ts';
import { type NodeReader, node } from './nodes/nodes.ts';
import type { PersonalData } from './privacy/personal-data.ts';
import type { ResolverMap } from './spec.ts';
import { subscription } from './subscriptions/subscription.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function define(sdl: string, ...resolvers: ResolverMap[]) {
  const folder = mkdtempSync(join(tmpdir(), 'souk-define-'));
  folders.push(folder);
  writeFileSync(join(folder, 'a.graphql'), sdl);
  return defineSubgraph({
    name: 'products',
    fixture: true,
    folder,
    models: {},
    config: z.object({}),
    resolvers,
  });
}

const SDL = 'extend type Query { "A." a: String "B." b: String }';
const a = query('anyone', () => 'a');

describe('defineSubgraph', () => {
  it('lists who may call what, nobody for what is undeclared', () => {
    const { permissions } = define(SDL, { Query: { a } }, { Query: { b: () => 'b' } });
    expect(permissions).toEqual([
      { type: 'Query', field: 'a', who: ['anyone'] },
      { type: 'Query', field: 'b', who: [] },
    ]);
  });

  it('refuses a root field without a resolver', () => {
    expect(() => define(SDL, { Query: { a } })).toThrow('Query.b has no resolver');
    expect(() =>
      define('extend type Query { a: String } extend type Mutation { m: String }', { Query: { a } }),
    ).toThrow('Mutation.m has no resolver');
  });

  it('refuses to follow what declares nobody, and knows who may follow the rest', async () => {
    const sdl = `${SDL} extend type Subscription { s: String u: String }`;
    const s = subscription('admin', { events: ['order.updated'], resolve: async () => 's' });
    const u = { subscribe: () => 'never' };
    const { permissions, schema } = define(sdl, { Query: { a, b: a }, Subscription: { s, u } });
    expect(permissions.filter(({ type }) => type === 'Subscription')).toEqual([
      { type: 'Subscription', field: 's', who: ['admin'] },
      { type: 'Subscription', field: 'u', who: [] },
    ]);
    const document = parse('subscription { u }');
    const refused = { errors: [expect.objectContaining({ extensions: { code: 'FORBIDDEN' } })] };
    expect(await createSourceEventStream({ schema, document })).toEqual(refused);
    expect(await execute({ schema, document })).toEqual({ data: { u: null }, ...refused });
  });

  it('finds nothing by a reference whose id is no text', async () => {
    const asked: unknown[] = [];
    const { schema } = define('extend type Query { a: Thing } type Thing @key(fields: "id") { id: ID! }', {
      Query: { a: query('anyone', () => null) },
      Thing: {
        __resolveReference(reference: object) {
          asked.push(reference);
          return reference;
        },
      },
    });
    const document = parse('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Thing { id } } }');
    const ids = ['a', { $gt: '' }, ['a'], 7, null, true];
    const r = ids.map((id) => ({ __typename: 'Thing', id }));
    const { data } = await execute({ schema, document, variableValues: { r } });
    expect(data?._entities).toEqual([{ id: 'a' }, null, null, null, null, null]);
    expect(asked).toEqual([{ __typename: 'Thing', id: 'a' }]);
  });

  describe('with nodes', () => {
    const sdl = `extend type Query { a: Thing }
      type Thing implements Node @key(fields: "id") @node(prefix: "thg") { id: ID! }`;
    const withNodes = (nodes?: Record<string, NodeReader<Ctx>>) => {
      const folder = mkdtempSync(join(tmpdir(), 'souk-define-'));
      folders.push(folder);
      writeFileSync(join(folder, 'a.graphql'), sdl);
      const Thing = { __resolveReference: ({ id }: { id: string }) => ({ id: `referred ${id}` }) };
      return defineSubgraph({
        name: 'products',
        fixture: true,
        folder,
        models: {},
        config: z.object({}),
        resolvers: [{ Query: { a: query('anyone', () => null) }, Thing }],
        ...(nodes ? { nodes } : {}),
      });
    };

    it('reads an object by its own reader for those who may, and refers to others as before', async () => {
      const reader = node('admin', (_ctx, id) => (id === 'thg_none' ? null : { id: `read ${id}` }));
      const { schema } = withNodes({ Thing: reader });
      const document = parse(
        'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Thing { id } } }',
      );
      const keys = [{ nodeId: 'thg_1' }, { nodeId: 'thg_none' }, { nodeId: { $gt: '' } }, { id: 'thg_1' }];
      const variableValues = { r: keys.map((key) => ({ __typename: 'Thing', ...key })) };
      const as = async (kind: ViewerKind) => {
        const contextValue = { viewer: viewerOf(kind) };
        return (await execute({ schema, document, variableValues, contextValue })).data?._entities;
      };
      const referred = { id: 'referred thg_1' };
      expect(await as('admin')).toEqual([{ id: 'read thg_1' }, null, null, referred]);
      expect(await as('customer')).toEqual([null, null, null, referred]);
    });

    it('refuses a type with @node that nobody reads, and a reader for any other type', () => {
      expect(() => withNodes()).toThrow(
        'Thing: with @node, but `nodes` does not say who sees which of them.',
      );
      const reader = node('anyone', () => null);
      expect(() => withNodes({ Thing: reader, Other: reader })).toThrow(
        'Other: in `nodes`, but without @node.',
      );
    });
  });

  it('refuses a subscription that nothing leads to', () => {
    const sdl = `${SDL} extend type Subscription { s: String }`;
    expect(() => define(sdl, { Query: { a, b: a } })).toThrow('Subscription.s has no resolver');
    expect(() => define(sdl, { Query: { a, b: a }, Subscription: { s: a } })).toThrow(
      'Subscription.s has no resolver',
    );
  });

  it('refuses a resolver for what the schema lacks, and one given twice', () => {
    expect(() => define(SDL, { Query: { a, b: a, c: a } })).toThrow(
      'Query.c is resolved but not in the schema',
    );
    expect(() => define(SDL, { Query: { a, b: a } }, { Query: { a } })).toThrow('Query.a is resolved twice');
  });

  describe('with the catalogue of events', () => {
    const withConsumers = (consumers: Record<string, () => Promise<void>>) => {
      const folder = mkdtempSync(join(tmpdir(), 'souk-define-'));
      folders.push(folder);
      writeFileSync(join(folder, 'a.graphql'), 'extend type Query { a: String }');
      const resolvers = [{ Query: { a } }];
      return defineSubgraph({
        name: 'media',
        folder,
        models: {},
        config: z.object({}),
        resolvers,
        consumers,
        personalData: { collections: {} },
      });
    };
    const handler = async () => {};

    it('refuses a subgraph that lacks a handler for an event it is listed for', () => {
      expect(() => withConsumers({ 'media.attached': handler })).toThrow(
        'media: its consumers differ from packages/events/catalogue.ts.\n' +
          '  It has no handler for media.detached, which lists it as a consumer.',
      );
      expect(() => withConsumers({})).toThrow(/media\.attached.*\n.*media\.detached/);
    });

    it('refuses a handler for an event that does not list the subgraph', () => {
      const consumers = { 'media.attached': handler, 'media.detached': handler };
      expect(withConsumers(consumers).name).toBe('media');
      expect(() => withConsumers({ ...consumers, 'order.created': handler })).toThrow(
        'media: its consumers differ from packages/events/catalogue.ts.\n' +
          '  It handles order.created, which does not list it as a consumer.',
      );
    });
  });

  describe('with collections', () => {
    const things = defineModel<Document>('things', {});
    const classifying = (personalData?: PersonalData<Ctx<{ things: unknown }>>) => {
      const folder = mkdtempSync(join(tmpdir(), 'souk-define-'));
      folders.push(folder);
      writeFileSync(join(folder, 'a.graphql'), 'extend type Query { a: String }');
      const resolvers = [{ Query: { a } }];
      const consumers = { 'media.attached': async () => {}, 'media.detached': async () => {} };
      const parts = { folder, consumers, config: z.object({}), resolvers, models: { things } };
      return defineSubgraph({ name: 'media', ...parts, ...(personalData ? { personalData } : {}) });
    };

    it('refuses a collection that is not classified as personal or not', () => {
      expect(() => classifying()).toThrow('media declares no personalData');
      const none = { collections: {} } as unknown as PersonalData<Ctx<{ things: unknown }>>;
      expect(() => classifying(none)).toThrow(
        'media does not say in personalData what things holds of a person. See docs/identity/privacy.md.',
      );
      const misspelt = { collections: { things: { none: 'Things.' }, thongs: { none: 'Things.' } } };
      expect(() => classifying(misspelt)).toThrow('media classifies thongs, which is none of its models');
    });

    it('gives a subgraph that classifies all of them fields for services only', () => {
      const { permissions, schema } = classifying({ collections: { things: { none: 'Things.' } } });
      expect(
        permissions.filter(({ who }) => who.includes('service:media')).map(({ field }) => field),
      ).toEqual(['mediaPersonalDataSections', 'mediaPersonalData']);
      expect(schema.getQueryType()?.getFields()).toHaveProperty('mediaPersonalData');
    });
  });

  it('shares no resolvers between two definitions', () => {
    define(SDL, { Query: { a, b: a }, Money: { currency: () => 'XXX' } });
    const { schema } = define(SDL, { Query: { a, b: a } });
    const money = schema.getType('Money');
    expect(money && 'getFields' in money && money.getFields().currency).not.toHaveProperty(
      'resolve',
      expect.any(Function),
    );
  });
});
