// Every text that a mutation takes, of those there are and those to come: none may hold what is no text. A mutation that
// is added without a thought for this test is in it all the same.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@souk/platform';
import { isAllowed, type Who } from '@souk/subgraph';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { subgraphs } from '../../app/subgraphs.ts';
import { type Actor, actorsOfEveryKind, type Cast } from '../harness/actors.ts';
import { scalarLiteral } from '../harness/any-operation.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';

/** What is taken exactly as it comes, as it is never shown. */
const VERBATIM = [
  ...['password', 'currentPassword', 'newPassword'],
  ...['refreshToken', 'idToken', 'nonce', 'token', 'pendingSignInToken'],
];
/** Codes in addresses of pages, which no person types: those that people type are one line, without spaces around them. */
const VERBATIM_CODES = ['continueProviderSignIn', 'linkProvider'];

let souk: TestSouk;
let actors: Cast;
let mutations: GraphQLField<unknown, unknown>[];
let queries: GraphQLField<unknown, unknown>[];

const declared = new Map<string, readonly Who[]>(
  subgraphs.flatMap(({ permissions }) => permissions.map(({ field, who }) => [field, who])),
);

beforeAll(async () => {
  souk = await startSouk();
  actors = await actorsOfEveryKind(souk);
  const schema = buildSchema(await (await fetch(`${souk.url}/api/docs/schema.graphql`)).text());
  mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  queries = Object.values(schema.getQueryType()?.getFields() ?? {});
});
afterAll(() => souk.stop());

/** A value with `text` wherever there may be one; the paths of all texts in it are added to `paths`. */
function literal(type: GraphQLInputType, text: string, path: string[], paths: string[]): string {
  if (isNonNullType(type)) return literal(type.ofType, text, path, paths);
  if (isListType(type)) return `[${literal(type.ofType, text, [...path, '0'], paths)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return `{${fields.map(({ name, type: inner }) => `${name}: ${literal(inner, text, [...path, name], paths)}`).join(', ')}}`;
  }
  if (type.name !== 'String') return scalarLiteral(type.name);
  paths.push(path.join('.'));
  return JSON.stringify(text);
}

/** A call of a mutation with a text in every place for one, and the paths of these places. */
function calling({ name, args }: GraphQLField<unknown, unknown>, text: string) {
  const paths: string[] = [];
  const given = args.map((arg) => `${arg.name}: ${literal(arg.type, text, [arg.name], paths)}`).join(', ');
  const variables = given.includes('$file') ? ' ($file: Upload!)' : '';
  const document = `mutation${variables} { ${name}(${given}) { userErrors { code message field } } }`;
  return { document, paths, withFile: variables !== '' };
}

interface Payload {
  userErrors: { code: string; message: string; field: string[] | null }[];
}

async function ask(actor: Actor, document: string, withFile: boolean) {
  const file = { name: 'a.txt', type: 'text/plain', bytes: new Uint8Array([97]) };
  const { data, errors } = withFile
    ? await actor.client.runUpload<Record<string, Payload>>(document, { file: null }, { file })
    : await actor.client.run<Record<string, Payload>>(document);
  return { errors, payload: Object.values(data ?? {})[0] };
}

const whoMay = (field: string) =>
  Object.values(actors).find(({ viewer }) => isAllowed(viewer as Viewer, declared.get(field) ?? []));

describe('every text of every mutation', () => {
  it('is refused with NUL in it, by its path and the character', async () => {
    const wrong: string[] = [];
    for (const mutation of mutations) {
      const { document, paths, withFile } = calling(mutation, 'a\u0000b');
      const isVerbatim = (name: string) =>
        VERBATIM.includes(name) || (name === 'code' && VERBATIM_CODES.includes(mutation.name));
      const expected = paths.filter((path) => !isVerbatim(path.split('.').at(-1) ?? ''));
      const actor = whoMay(mutation.name);
      if (expected.length === 0 || !actor) continue;
      const { errors, payload } = await ask(actor, document, withFile);
      const named = (payload?.userErrors ?? [])
        .filter(({ code, message }) => code === 'INVALID_INPUT' && message.includes('U+0000 at character 2'))
        .map(({ field }) => field?.join('.'));
      const missing = expected.filter((path) => !named.includes(path));
      if (missing.length > 0) {
        wrong.push(`${mutation.name}: ${missing.join(', ')} ${errors[0]?.message ?? ''}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(mutations.length).toBeGreaterThan(50);
  });
});

describe('every text and id of every query', () => {
  it.each(['a\u0000b', '\u202E', '\u200B', '(', '$where'])(
    'may be %j without a fault inside',
    async (text) => {
      const wrong: string[] = [];
      for (const query of queries) {
        const given = query.args
          .map(
            ({ name, type }) =>
              `${name}: ${literal(type, text, [name], []).replaceAll(ANY_ID, JSON.stringify(text))}`,
          )
          .filter((argument) => !/^(after|before|last): /.test(argument));
        const selection = isCompositeType(getNamedType(query.type)) ? '{ __typename }' : '';
        const args = given.length > 0 ? `(${given.join(', ')})` : '';
        const { errors } = await actors.admin.client.run(`{ ${query.name}${args} ${selection} }`);
        const faults = errors.filter(({ extensions }) => FAULTS.has(extensions.code));
        if (faults.length > 0) wrong.push(`${query.name}: ${JSON.stringify(faults)}`);
      }
      expect(wrong).toEqual([]);
    },
  );
});

const ANY_ID = '"unknown-to-anyone"';
const FAULTS = new Set([
  'INTERNAL_SERVER_ERROR',
  'SERVICE_UNAVAILABLE',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
]);
