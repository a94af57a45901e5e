// Every mutation that administrators, agency staff or API keys may call, in any subgraph, leaves an entry in the audit log, and says which
// fields of what it changes may be shown: one that is added without a thought for this test is in it all the same.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API_KEY_SCOPES, isAllowed, type Viewer, viewerOf } from '@souk/subgraph';
import { buildSchema, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { subgraphs } from '../../app/subgraphs.ts';
import { type Actor, admin, staff } from '../harness/actors.ts';
import { type AnyOperation, everyOperation } from '../harness/any-operation.ts';
import { type Program, program } from '../harness/api-keys.ts';
import { consumed } from '../harness/consumed.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';

// Calling these would end the session of the caller.
const ENDS_THE_SESSION = new Set(['signOut', 'signOutEverywhere']);
const FILE = { name: 'a.txt', type: 'text/plain', bytes: new Uint8Array([97]) };

const declared = new Map(
  subgraphs
    .flatMap(({ permissions }) => permissions)
    .filter(({ type }) => type === 'Mutation')
    .map(({ field, who }) => [field, who]),
);
const operators: readonly Viewer[] = [
  viewerOf('admin', { userId: 'usr_1' }),
  viewerOf('staff', { userId: 'usr_1', roles: ['RESPONSABLE', 'DIRECTOR'] }),
];
/** Whether operators are meant: not because everybody may. */
const isForOperators = (field: string) => {
  const who = declared.get(field) ?? [];
  return (
    !who.includes('anyone') &&
    (operators.some((one) => isAllowed(one, who)) || who.some((one) => /^(staff|key):/.test(one)))
  );
};

let souk: TestSouk;
let root: Actor;
let clerk: Actor;
let erp: Program;
let schema: GraphQLSchema;
let mutations: AnyOperation[];
beforeAll(async () => {
  souk = await startSouk();
  root = await admin(souk);
  clerk = await staff(souk);
  const scopes = API_KEY_SCOPES.map((scope) => scope.toUpperCase().replace('.', '_'));
  erp = await program(souk, root, scopes);
  schema = buildSchema(await (await fetch(`${souk.url}/api/docs/schema.graphql`)).text());
  mutations = everyOperation(schema).filter(
    ({ type, field }) => type === 'Mutation' && isForOperators(field) && !ENDS_THE_SESSION.has(field),
  );
});
afterAll(() => souk.stop());

const call = ({ document, files }: AnyOperation, { client }: Actor) =>
  files.length > 0 ? client.runUpload(document, { file: null }, { file: FILE }) : client.run(document);

async function recorded(kind: string): Promise<Set<string>> {
  await consumed(souk, 'users');
  const entries = souk.db('users').collection('auditEntries').find({ actorKind: kind });
  return new Set((await entries.toArray()).map(({ operation }) => String(operation)));
}

describe('each mutation for administrators and agency staff', () => {
  it('is tried: there are many', () => {
    expect(mutations.length).toBeGreaterThan(50);
  });

  it.each([
    ['admin', () => root],
    ['staff', () => clerk],
  ] as const)('leaves an entry when the actor "%s" calls it, whatever comes of it', async (kind, actor) => {
    for (const mutation of mutations) await call(mutation, actor());
    const entries = await recorded(kind);
    expect(mutations.map(({ field }) => field).filter((field) => !entries.has(field))).toEqual([]);
  });

  it('leaves an entry when an API key with every scope calls it, whatever comes of it', async () => {
    const asked = mutations.filter(({ files }) => files.length === 0);
    for (const { document } of asked) await erp.run(document);
    const entries = await recorded('api-key');
    expect(asked.map(({ field }) => field).filter((field) => !entries.has(field))).toEqual([]);
    const log = souk.db('users').collection('auditEntries');
    expect(await log.distinct('actorId', { actorKind: 'api-key' })).toEqual([erp.id]);
  });
});

const SUBGRAPHS = join(import.meta.dirname, '../../subgraphs');
const sources = readdirSync(SUBGRAPHS, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|generated|testing/.test(name))
  .map((name) => readFileSync(join(SUBGRAPHS, name), 'utf8'))
  .join('\n');

/** The types whose changes are shown: by their models, or by what services record. */
const shown = new Set(
  [...sources.matchAll(/audited: \{\s*type: '(\w+)'/g), ...sources.matchAll(/entity: '(\w+)'/g)].map(
    ([, type]) => type,
  ),
);

/** Payloads without an entity whose changes could be shown, and why. */
const WITHOUT: Readonly<Record<string, string>> = {
  validateUpload: 'changes nothing',
  startPasskeyConfirmation: 'changes nothing',
  confirmIdentity: 'renews the proof of a session, which is no entity of the log',
  signOut: 'ends a session, which is no entity of the log',
  signOutEverywhere: 'ends sessions, which are no entities of the log',
  createUpload: 'announces a file, which is in the log once it is confirmed',
  cancelUpload: 'takes back the announcement of a file',
  createCatalogueImport: 'announces a file; the products that it brings are shown by their model',
  startCatalogueImport: 'the products that an import changes are changed later, by a job',
  cancelCatalogueImport: 'ends a job; products stay',
  undoCatalogueImport: 'the products that are put back are changed later, by a job',
  deleteCatalogueImport: 'deletes the file of an import; products stay',
  createProducts: 'the products of its items are shown by their model',
  updateProducts: 'the products of its items are shown by their model',
  approveProductReviews: 'the reviews of its items are shown by their model',
  setInventories: 'the variants of its items are shown by their model',
  endSession: 'ends a session, which is no entity of the log',
};

describe('what each mutation for administrators and agency staff changes', () => {
  it('is of a type whose fields for the log are named', () => {
    const unnamed = mutations.flatMap(({ field }) => {
      if (field in WITHOUT) return [];
      const payload = getNamedType(schema.getMutationType()?.getFields()[field]?.type);
      const results = isObjectType(payload) ? Object.values(payload.getFields()) : [];
      const types = results.map(({ type }) => getNamedType(type).name);
      const deletes = results.some(({ name }) => name === 'deletedId');
      return deletes || types.some((type) => shown.has(type)) ? [] : [`${field}: ${types.join(', ')}`];
    });
    expect(unnamed).toEqual([]);
  });
});
