import { apiKeyProblem, readApiKey } from '@souk/platform/identity';
import { apiKeyStore, type Viewer, viewerOf } from '@souk/subgraph';
import type { Document as Stored } from 'mongodb';
import type { TestUsers } from './rig.ts';
import { member, newKey } from './steps.ts';

const FIELDS = `apiKey { id name prefix scopes status expiresAt createdAt lastUsedAt revokedAt version createdBy { id } }`;
export const CREATE = `mutation ($input: CreateApiKeyInput!) {
  payload: createApiKey(input: $input) { ${FIELDS} secret userErrors { code field message } }
}`;
export const UPDATE = `mutation ($id: ID!, $input: UpdateApiKeyInput!) {
  payload: updateApiKey(id: $id, input: $input) { ${FIELDS} userErrors { code field message } }
}`;
export const ROTATE = `mutation ($id: ID!, $input: RotateApiKeyInput) {
  payload: rotateApiKey(id: $id, input: $input) { ${FIELDS} secret userErrors { code field message } }
}`;
export const REVOKE = `mutation ($id: ID!) {
  payload: revokeApiKey(id: $id) { ${FIELDS} userErrors { code field message } }
}`;
export const LIST = `query ($filter: ApiKeyFilter, $sort: ApiKeySort! = NEWEST_FIRST) {
  apiKeys(filter: $filter, sort: $sort, first: 100) { nodes { id name status } totalCount }
}`;

/** A key as clients read it. */
export interface ShownKey {
  id: string;
  name: string;
  prefix: string;
  scopes: string[];
  status: string;
  expiresAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
  version: number;
  createdBy: { id: string } | null;
}

/** The payload of any mutation of API keys. */
export interface KeyPayload {
  apiKey: ShownKey | null;
  secret?: string | null;
  userErrors: { code: string; field: string[] | null }[];
}

/** The present in seconds since 1970. */
export const seconds = () => Math.floor(Date.now() / 1_000);

/** An administrator who has just proved who they are, or at another time. */
export const adminViewer = (userId: string, authenticatedAt = seconds()): Viewer =>
  viewerOf('admin', { userId, authenticatedAt });

/** The input of a key that may be created. */
export const inputOf = (rest: object = {}) => ({
  idempotencyKey: newKey(),
  name: 'ERP of Fes',
  scopes: ['ORDER_READ', 'INVENTORY_WRITE'],
  ...rest,
});

/** The codes of a payload, each with its field. */
export const codes = ({ userErrors }: KeyPayload) =>
  userErrors.map(({ code, field }) => `${code} ${field?.join('.')}`);

/** What tests of API keys do with the users subgraph. */
export interface KeyBench {
  /** The administrator who acts unless another viewer is named. */
  root: Viewer;
  adminId: string;
  send(query: string, variables: object, viewer?: Viewer): Promise<KeyPayload>;
  /** A key that was just made, with its secret. */
  made(rest?: object, viewer?: Viewer): Promise<{ key: ShownKey; secret: string }>;
  /** What the gateway would say to a key now: null when it opens. */
  problemOf(text: string): Promise<string | null>;
  stored(id: string): Promise<Stored | null>;
  typesOf(id: string): Promise<string[]>;
  /** The fields that each entry of the audit log about a key says were changed. */
  changesOf(id: string): Promise<string[]>;
}

/** Makes an administrator and what tests of API keys need. */
export async function keyBench(users: TestUsers): Promise<KeyBench> {
  const adminId = await member(users, 'amal@souk.test', { primaryRole: 'ADMIN' });
  const root = adminViewer(adminId);
  const send: KeyBench['send'] = async (query, variables, viewer = root) => {
    const { data, errors } = await users.from<{ payload: KeyPayload }>({}, query, variables, viewer);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data.payload;
  };
  return {
    root,
    adminId,
    send,
    async made(rest = {}, viewer = root) {
      const { apiKey, secret, userErrors } = await send(CREATE, { input: inputOf(rest) }, viewer);
      if (!apiKey || !secret) throw new Error(JSON.stringify(userErrors));
      return { key: apiKey, secret };
    },
    async problemOf(text) {
      const read = readApiKey(text);
      if (!read) return 'API_KEY_MALFORMED';
      const record = await apiKeyStore(users.redis, users.redisPrefix).get(read.id);
      return apiKeyProblem(record, read.secret, Date.now());
    },
    stored: (id) => users.collection('apiKeys').findOne({ _id: id as never }),
    async changesOf(id) {
      const audits = (await users.audits()).filter(({ entityId }) => entityId === id);
      return audits.map(({ changes }) => changes.map(({ field }) => field).join(' '));
    },
    async typesOf(id) {
      const events = await users.events();
      return events.filter(({ aggregateId }) => aggregateId === id).map(({ type }) => type);
    },
  };
}
