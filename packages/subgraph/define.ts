import { buildSubgraphSchema } from '@apollo/subgraph';
import { type EventType, eventsFor, type ServiceName } from '@souk/events';
import { formatAmount, type Money, readConfig, type Who } from '@souk/platform';
import { nodeTypesOf, withNodeKeys } from '@souk/platform/nodes';
import { GraphQLError, type GraphQLSchema, parse } from 'graphql';
import type { z } from 'zod';
import type { ModelSpecs } from './database/model.ts';
import { type RunningSubgraph, runSubgraph, type SubgraphStartOptions, undoMigration } from './host/run.ts';
import { withCallers } from './identity/callers.ts';
import { declaredFor, refuseUndeclared } from './identity/permissions.ts';
import { withNodes } from './nodes/nodes.ts';
import { countWhenAsked } from './pagination/page.ts';
import { exportResolvers, exportSdl } from './privacy/export-field.ts';
import { refuseUnclassified } from './privacy/personal-data.ts';
import { loadSdl } from './sdl.ts';
import { errorResolvers } from './shared/refusal.ts';
import { sharedScalars } from './shared/scalars.ts';
import type { ResolverMap, SubgraphSpec } from './spec.ts';

/** Who may call one root field. */
export interface OperationPermission {
  type: 'Query' | 'Mutation' | 'Subscription';
  field: string;
  who: readonly Who[];
}

/** A defined subgraph, its types hidden, ready to be started any number of times. */
export interface Subgraph {
  readonly name: ServiceName;
  /** Its SDL; the description of each root field ends with who may call it. */
  readonly sdl: string;
  readonly schema: GraphQLSchema;
  readonly permissions: readonly OperationPermission[];
  start(options: SubgraphStartOptions): Promise<RunningSubgraph>;
  /** Undoes the newest applied migration; its name, or null when none is applied. */
  undoMigration(options: SubgraphStartOptions): Promise<string | null>;
  /** The schema of its settings, beside those that every process shares. */
  readonly config: z.ZodType;
  /** Raises ConfigError when the environment does not fit this subgraph. */
  checkConfig(env: NodeJS.ProcessEnv): void;
}

const sharedResolvers = {
  ...sharedScalars,
  ...errorResolvers,
  Money: { amount: (money: Money) => formatAmount(money) },
};

/**
 * Defines a subgraph and builds its schema once. A root field that declares nobody is refused to all callers. Raises
 * when resolvers or nodes and SDL differ, when its consumers are not those that the catalogue of events lists, and when one of
 * its collections is not classified by `personalData`.
 */
export function defineSubgraph<const S extends ModelSpecs, Z extends z.ZodType, R = unknown>(
  spec: SubgraphSpec<S, Z, R>,
): Subgraph {
  const { personalData } = spec;
  if (!spec.fixture) {
    refuseOtherConsumers(spec.name, spec.consumers ?? {});
    refuseUnclassified(spec.name, spec.models, personalData);
  }
  const written = personalData ? loadSdl(spec.folder) + exportSdl(spec.name) : loadSdl(spec.folder);
  const exporting = personalData ? [exportResolvers(spec.name, personalData)] : [];
  const nodeTypes = nodeTypesOf(parse(written));
  const merged = withNodes(mergeResolvers([...spec.resolvers, ...exporting]), nodeTypes, spec.nodes ?? {});
  const { resolvers, permissions } = declare(merged);
  const sdl = withCallers(withNodeKeys(written), permissions);
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  countWhenAsked(schema);
  refuseUnresolved(schema);
  refuseUnknown(schema, permissions);
  return {
    name: spec.name,
    sdl,
    schema,
    permissions,
    config: spec.config,
    start: (options) => runSubgraph(spec, schema, sdl, options),
    undoMigration: (options) => undoMigration(spec, options),
    checkConfig: (env) => void readConfig(spec.config, env, spec.name),
  };
}

type Fields = Record<string, unknown>;

function mergeResolvers(maps: readonly ResolverMap[]): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...sharedResolvers };
  for (const map of maps) {
    for (const [type, fields] of Object.entries(map)) {
      const earlier = merged[type];
      if (earlier === undefined) {
        merged[type] = fields;
        continue;
      }
      const doubled = Object.keys(fields as Fields).filter((field) => field in (earlier as Fields));
      if (doubled.length > 0) throw new Error(`${type}.${doubled.join(', ')} is resolved twice`);
      merged[type] = { ...(earlier as Fields), ...(fields as Fields) };
    }
  }
  return merged;
}

const ROOTS = ['Query', 'Mutation', 'Subscription'] as const;

function declare(resolvers: Record<string, unknown>) {
  const permissions: OperationPermission[] = [];
  for (const type of ROOTS) {
    const fields = resolvers[type] as Fields | undefined;
    if (!fields) continue;
    const guarded: Fields = {};
    for (const [field, resolver] of Object.entries(fields)) {
      const who = isResolver(resolver) ? declaredFor(resolver) : undefined;
      permissions.push({ type, field, who: who ?? [] });
      guarded[field] = who ? resolver : refusing(type);
    }
    resolvers[type] = guarded;
  }
  guardReferences(resolvers);
  return { resolvers, permissions };
}

type ResolveReference = (reference: { readonly id?: unknown }, ...rest: readonly unknown[]) => unknown;

/**
 * Resolvers of references get only ids that are text. A gateway forwards ids that came from elsewhere, and an object
 * would reach a query of the database as an operator.
 */
function guardReferences(resolvers: Record<string, unknown>): void {
  for (const [type, fields] of Object.entries(resolvers)) {
    const resolve = (fields as { __resolveReference?: ResolveReference }).__resolveReference;
    if (!resolve) continue;
    const guarded: ResolveReference = (reference, ...rest) =>
      reference.id === undefined || typeof reference.id === 'string' ? resolve(reference, ...rest) : null;
    resolvers[type] = { ...(fields as Fields), __resolveReference: guarded };
  }
}

const isResolver = (value: unknown): value is object =>
  typeof value === 'function' || (typeof value === 'object' && value !== null);

const refusing = (type: OperationPermission['type']) =>
  type === 'Subscription' ? { subscribe: refuseUndeclared, resolve: refuseUndeclared } : refuseUndeclared;

/** A root field with no resolver at all would answer null without any check, which must not pass unnoticed. */
function refuseUnresolved(schema: GraphQLSchema): void {
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const [name, field] of Object.entries(root?.getFields() ?? {})) {
      const followed = root !== schema.getSubscriptionType() || field.subscribe;
      if (!field.resolve || !followed) throw new GraphQLError(`${root?.name}.${name} has no resolver`);
    }
  }
}

/**
 * An event that a subgraph is listed for and does not handle would count as consumed without any effect; one that it
 * handles without being listed would never arrive.
 */
function refuseOtherConsumers(name: ServiceName, consumers: object): void {
  const listed = new Set<string>(eventsFor(name));
  // The kernel handles this one for every subgraph.
  const handled = new Set([...Object.keys(consumers), 'user.erased' satisfies EventType]);
  const missing = [...listed.difference(handled)];
  const unlisted = [...handled.difference(listed)];
  const problems = [
    ...missing.map((type) => `has no handler for ${type}, which lists it as a consumer`),
    ...unlisted.map((type) => `handles ${type}, which does not list it as a consumer`),
  ];
  if (problems.length === 0) return;
  throw new Error(
    [
      `${name}: its consumers differ from packages/events/catalogue.ts.`,
      ...problems.map((one) => `It ${one}.`),
    ].join('\n  '),
  );
}

/** A resolver of a root field that the schema lacks is a misspelt name. */
function refuseUnknown(schema: GraphQLSchema, permissions: readonly OperationPermission[]): void {
  for (const { type, field } of permissions) {
    const root = schema.getType(type);
    const known = root && 'getFields' in root && Object.hasOwn(root.getFields(), field);
    if (!known) throw new GraphQLError(`${type}.${field} is resolved but not in the schema`);
  }
}
