import type { ServiceName } from '@souk/events/services.ts';
import type { Viewer } from '@souk/platform';
import { NODE_KEY } from '@souk/platform/nodes';
import { type GraphQLObjectType, isUnionType } from 'graphql';
import { subgraphs } from '../../app/subgraphs.ts';
import { type FieldPath, pathsOf } from './paths.ts';
import type { MatrixScene } from './scene.ts';
import type { Sample } from './subjects.ts';

/** What a caller gets of a field: a value, nothing, or an error of authority. */
export type Reading = 'read' | 'nothing' | 'refused';

/** The fields of one type that one subgraph resolves. */
export interface EntityPart {
  service: ServiceName;
  type: string;
  /** The key of its references. */
  key: string;
  paths: readonly FieldPath[];
}

/** Every entity of every subgraph, with the fields that this subgraph adds to it. */
export function entityParts(): EntityPart[] {
  return subgraphs.flatMap(({ name: service, schema }) => {
    const union = schema.getType('_Entity');
    const types = isUnionType(union) ? union.getTypes() : [];
    const isEntity = (name: string) => types.some((type) => type.name === name);
    return types.flatMap((type) => {
      const key = keyOf(type);
      const paths = key === null ? [] : pathsOf(type, isEntity).filter(({ name }) => name !== NODE_KEY);
      const own = paths.filter(({ name }) => name !== 'id' || isDefinedBy(type));
      return key === null || own.length === 0 ? [] : [{ service, type: type.name, key, paths: own }];
    });
  });
}

/** References by `id` are what other types hold; those by `nodeId` are all that a type has which nothing refers to. */
function keyOf(type: GraphQLObjectType): string | null {
  const keys = (type.astNode?.directives ?? [])
    .filter(({ name }) => name.value === 'key')
    .filter(({ arguments: given = [] }) =>
      given.every(
        ({ name, value }) => name.value !== 'resolvable' || value.kind !== 'BooleanValue' || value.value,
      ),
    )
    .map(({ arguments: given = [] }) => {
      const fields = given.find(({ name }) => name.value === 'fields')?.value;
      return fields?.kind === 'StringValue' ? fields.value : '';
    });
  return keys.find((one) => one === 'id') ?? keys[0] ?? null;
}

const isDefinedBy = (type: GraphQLObjectType) =>
  type.astNode?.directives?.some(({ name }) => name.value === 'node') ?? false;

/** What a caller reads of each field of an object, in the order of the part's paths. */
export async function readFields(
  { ask }: Pick<MatrixScene, 'ask'>,
  viewer: Viewer,
  { service, type, key, paths }: EntityPart,
  { id, carries, list }: Sample,
): Promise<Reading[]> {
  const fields = paths.map(({ selection }, index) => `f${index}: ${selection}`).join(' ');
  const query = list
    ? `{ answer: ${list} { nodes { ${fields} } } }`
    : `query ($of: [_Any!]!) { answer: _entities(representations: $of) { ... on ${type} { ${fields} } } }`;
  const variables = list ? {} : { of: [{ __typename: type, [key]: id, ...carries }] };
  const { data, errors = [] } = await ask(service).execute({ query, variables, viewer, requestId: 'matrix' });
  const answer = data?.answer as Entities | { nodes: Entities } | null | undefined;
  const entity = (answer && 'nodes' in answer ? answer.nodes : answer)?.[0] ?? null;
  const depth = list ? 3 : 2;
  const whole = errors.find(({ path = [] }) => path.length <= depth);
  const refused = new Set(
    errors.filter(({ extensions }) => isAuthority(extensions?.code)).map(({ path }) => path?.[depth]),
  );
  const odd = errors.find(({ extensions }) => !isAuthority(extensions?.code));
  if (odd) throw new Error(`${service} ${type} as ${viewer.kind}: ${odd.message} at ${odd.path?.join('.')}`);
  return paths.map((_, index) => {
    if (whole || refused.has(`f${index}`)) return 'refused';
    return holdsSomething(entity?.[`f${index}`]) ? 'read' : 'nothing';
  });
}

type Entities = (Record<string, unknown> | null)[];

const isAuthority = (code: unknown) => code === 'UNAUTHENTICATED' || code === 'FORBIDDEN';

function holdsSomething(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (Array.isArray(value)) return value.some(holdsSomething);
  if (typeof value !== 'object' || value instanceof Date) return true;
  const parts = Object.values(value);
  return parts.length === 0 || parts.some(holdsSomething);
}
