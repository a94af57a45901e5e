// Who may call what, asked of every public operation as every kind of actor: an operation that is added without a
// thought for this test is in it all the same, and one that declares nobody fails it.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readDeclarations } from '@souk/gateway/http/docs/catalogue.ts';
import { follow } from '@souk/gateway/testing/live-client.ts';
import { isForServices, type Viewer, type ViewerKind } from '@souk/platform';
import { NODE_OPERATIONS } from '@souk/platform/nodes';
import { isAllowed, type Who } from '@souk/subgraph';
import {
  buildClientSchema,
  buildSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  type IntrospectionQuery,
  isObjectType,
} from 'graphql';
import { subgraphs } from '../../app/subgraphs.ts';
import { type Actor, actorsOfEveryKind } from '../harness/actors.ts';
import { type AnyOperation, everyOperation } from '../harness/any-operation.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';
import { whoMay } from './who-may.ts';

let souk: TestSouk;
let actors: Record<Exclude<ViewerKind, 'service' | 'api-key'>, Actor>;
let schema: GraphQLSchema;

const declared = new Map<string, readonly Who[]>(
  [...subgraphs.flatMap(({ permissions }) => permissions), ...NODE_OPERATIONS].map(({ type, field, who }) => [
    `${type}.${field}`,
    who,
  ]),
);

beforeAll(async () => {
  souk = await startSouk();
  actors = await actorsOfEveryKind(souk);
  schema = buildSchema(await (await fetch(`${souk.url}/api/docs/schema.graphql`)).text());
});

afterAll(() => souk.stop());

describe('every operation', () => {
  it('is introspected with who may call it, and with the codes of its userErrors', async () => {
    const introspected = buildClientSchema(
      await souk.client().ok<IntrospectionQuery>(getIntrospectionQuery()),
    );
    const { operations } = readDeclarations(join(import.meta.dirname, '..', '..', 'operations.json'));
    const listed = Object.entries(operations);
    expect(listed.length).toBeGreaterThan(100);
    const undescribed = listed.filter(([name, { userErrors }]) => {
      const [type = '', field = ''] = name.split('.');
      const root = introspected.getType(type);
      const operation = isObjectType(root) ? root.getFields()[field] : undefined;
      const payload = getNamedType(operation?.type);
      const about = isObjectType(payload) ? payload.getFields().userErrors?.description : undefined;
      const codes = /Codes: (.+)\.$/.exec(about ?? '')?.[1]?.split(', ') ?? [];
      return (
        !operation?.description?.includes('Callable by ') || userErrors.some((code) => !codes.includes(code))
      );
    });
    expect(undescribed.map(([name]) => name)).toEqual([]);
  });

  it('declares who may call it', () => {
    const silent = [...declared].filter(([, who]) => who.length === 0).map(([name]) => name);
    expect(silent).toEqual([]);
  });

  it('is declared for those whom the product means it for, and for nobody else', () => {
    expect(Object.fromEntries([...declared].map(([name, who]) => [name, who.toSorted()]))).toEqual(whoMay);
  });

  it('is absent from the public schema when only services may call it', () => {
    const open = everyOperation(schema).map(({ type, field }) => `${type}.${field}`);
    const leaked = open.filter((name) => declared.get(name)?.every(isForServices));
    expect(leaked).toEqual([]);
    expect(open.filter((name) => !declared.has(name))).toEqual([]);
  });

  it.each(['anonymous', 'customer', 'seller', 'staff', 'admin'] as const)(
    'admits or refuses the actor "%s" as declared',
    async (kind) => {
      const wrong: string[] = [];
      for (const operation of everyOperation(schema).filter(({ field }) => !ENDS_THE_SESSION.has(field))) {
        const problem = await verdict(operation, kind, actors[kind]);
        if (problem) wrong.push(problem);
      }
      expect(wrong).toEqual([]);
    },
  );
});

// Calling these as an actor would sign it out for the rest of the matrix; e2e/sign-in tries them.
const ENDS_THE_SESSION = new Set(['signOut', 'signOutEverywhere']);

const FILE = { name: 'a.txt', type: 'text/plain', bytes: new Uint8Array([97]) };

/** The errors of an operation as an actor; for a subscription, those that keep it from beginning. */
async function errorsOf({ type, document, files }: AnyOperation, { client }: Actor) {
  if (type === 'Subscription') {
    const { ended, leave } = await follow(souk.url, { query: document, token: client.token ?? undefined });
    const errors = await Promise.race([ended(), []]);
    leave();
    return errors.map((error) => ({
      ...error,
      path: [''],
      extensions: { code: String(error.extensions?.code) },
    }));
  }
  const { errors } =
    files.length > 0
      ? await client.runUpload(document, { file: null }, { file: FILE })
      : await client.run(document);
  return errors;
}

async function verdict(operation: AnyOperation, kind: ViewerKind, actor: Actor) {
  const { type, field, document } = operation;
  const errors = await errorsOf(operation, actor);
  const codes = errors.map(({ extensions }) => extensions.code);
  const malformed = codes.find(
    (code) => code === 'GRAPHQL_VALIDATION_FAILED' || code === 'GRAPHQL_PARSE_FAILED',
  );
  if (malformed) return `${document}: ${errors[0]?.message}`;
  const refusal = kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
  const refused = errors.some(({ extensions, path }) => extensions.code === refusal && path?.length === 1);
  const allowed = isAllowed(actor.viewer as Viewer, declared.get(`${type}.${field}`) ?? []);
  if (allowed === !refused) return null;
  return `${type}.${field} as ${kind}: declared ${allowed ? 'open' : 'closed'}, answered ${codes.join(', ') || 'data'}`;
}
