import type { TestUsers } from './rig.ts';
import { newKey, root } from './steps.ts';

const FIELDS = 'agency { id name code city address phone isActive version } userErrors { code field }';
export const CREATE = `mutation ($input: CreateAgencyInput!) { payload: createAgency(input: $input) { ${FIELDS} } }`;
export const UPDATE = `mutation ($id: ID!, $input: UpdateAgencyInput!) {
  payload: updateAgency(id: $id, input: $input) { ${FIELDS} }
}`;
export const DELETE = `mutation ($id: ID!) { payload: deleteAgency(id: $id) { deletedId ${FIELDS} } }`;

/** The payload of a mutation above. */
export interface AgencyPayload {
  agency: { id: string; name: string; version: number; isActive: boolean } | null;
  deletedId?: string | null;
  userErrors: { code: string; field: string[] | null }[];
}

/** Runs a mutation above as an administrator; raises for GraphQL errors. */
export async function run(
  users: TestUsers,
  query: string,
  variables: Record<string, unknown>,
): Promise<AgencyPayload> {
  const { data, errors } = await users.run<{ payload: AgencyPayload }>(root, query, variables);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.payload;
}

/** The user errors as `CODE path`. */
export const faults = ({ userErrors }: AgencyPayload) =>
  userErrors.map(({ code, field }) => `${code} ${(field ?? []).join('.')}`);

let made = 0;

/** The id of a new agency, open by default. */
export async function newAgency(users: TestUsers, rest: object = {}): Promise<string> {
  made += 1;
  // Padded, so that names sort in the order of creation.
  const number = String(made).padStart(4, '0');
  const { agency } = await run(users, CREATE, {
    input: { idempotencyKey: newKey(), name: `Place ${number}`, code: `P-${number}`, ...rest },
  });
  if (!agency) throw new Error('the agency was refused');
  return agency.id;
}
