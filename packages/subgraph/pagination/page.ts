import { badInput } from '@souk/platform';
import { type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from 'graphql';
import type { QueryFilter } from 'mongoose';
import { allOf } from '../database/all-of.ts';
import type { Document, DocumentModel } from '../database/model.ts';
import { countLean, readCounted, readLean } from '../database/read-lean.ts';
import { type FieldNeeds, projection } from '../loaders/projection.ts';
import { asksForTotal, mayAskForCursors } from './asks-for.ts';
import { decodeCursor, encodeCursor, foreignCursor, type Position } from './cursor.ts';

/** The arguments of every list. */
export interface PageArgs {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** A page of a list (Relay connection specification). `totalCount` is counted only when it is asked for. */
export interface Connection<N> {
  edges: { cursor: string; node: N }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: () => number | Promise<number>;
}

/** A list in the database: what it holds, how it is sorted, and which stored fields its nodes need. */
export interface ListSpec<D extends Document> {
  model: DocumentModel<D>;
  filter: QueryFilter<D>;
  /** One indexed field and a direction; `_id` breaks ties in the same direction. */
  sort: { field: string; direction: 1 | -1 };
  /** For reading no wider than asked: the resolve info, the node's type and its needs. */
  read?: { info: GraphQLResolveInfo; type: string; needs: FieldNeeds; always?: readonly string[] };
  /** Count along with the page when `totalCount` is selected: for lists that an index counts, since one read is less work than two. */
  countAlong?: boolean;
}

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

/** The size and direction of the page asked for; raises BAD_USER_INPUT for what the Relay specification forbids. */
export function pageWindow(args: PageArgs): { size: number; backward: boolean; cursor: Position | null } {
  const { first, last, after, before } = args;
  if (first != null && last != null) throw badInput('Give `first` or `last`, not both.');
  if (after != null && before != null) throw badInput('Give `after` or `before`, not both.');
  const backward = last != null || (before != null && first == null);
  if (backward && after != null) throw badInput('`last` goes with `before`.');
  if (!backward && before != null) throw badInput('`first` goes with `after`.');
  const size = (backward ? last : first) ?? DEFAULT_PAGE_SIZE;
  if (size < 0 || size > MAX_PAGE_SIZE) {
    throw badInput(`A page holds 0 to ${MAX_PAGE_SIZE} items; ${size} were asked for.`);
  }
  const cursor = backward ? before : after;
  return { size, backward, cursor: cursor == null ? null : decodeCursor(cursor) };
}

/** Reads one page by keyset: one query, whatever the page's place in the list. */
export async function readPage<D extends Document>(
  spec: ListSpec<D>,
  args: PageArgs,
): Promise<Connection<D>> {
  const { size, backward, cursor } = pageWindow(args);
  const { field, direction } = spec.sort;
  const along = (backward ? -direction : direction) as 1 | -1;
  const fields = spec.read ? fieldsOf(spec.read, field) : undefined;
  const { mayBeNull, holds } = sortedBy(spec.model, field);
  if (cursor && !holds(cursor.value)) throw foreignCursor(args.after ?? args.before ?? '');
  const filter = cursor ? allOf<D>([spec.filter, beyond(field, along, cursor, mayBeNull)]) : spec.filter;
  const read = {
    fields,
    sort: field === '_id' ? { _id: along } : { [field]: along, _id: along },
    limit: size + 1,
  };
  const counted = spec.countAlong && spec.read && asksForTotal(spec.read.info);
  const { found, total } = counted
    ? await readCounted(spec.model, filter, read, spec.filter)
    : { found: await readLean(spec.model, filter, read), total: undefined };
  const more = found.length > size;
  const nodes = more ? found.slice(0, size) : found;
  if (backward) nodes.reverse();
  return toConnection(nodes, (node) => positionOf(node, field), {
    hasNextPage: backward ? cursor !== null : more,
    hasPreviousPage: backward ? more : cursor !== null,
    // A page that is the whole list says how long that is.
    totalCount: () =>
      total ?? (cursor === null && !more && size > 0 ? found.length : countLean(spec.model, spec.filter)),
  });
}

/** Builds a connection from nodes that are already a page. */
export function toConnection<N>(
  nodes: readonly N[],
  position: (node: N) => Position,
  rest: { hasNextPage: boolean; hasPreviousPage: boolean; totalCount: () => number | Promise<number> },
): Connection<N> {
  // Many clients page by `endCursor` alone: what nobody selects is not encoded.
  const edges = nodes.map((node) => ({
    get cursor() {
      return encodeCursor(position(node));
    },
    node,
  }));
  const [first, last] = [edges[0], edges.at(-1)];
  return {
    edges,
    pageInfo: {
      hasNextPage: rest.hasNextPage,
      hasPreviousPage: rest.hasPreviousPage,
      get startCursor() {
        return first?.cursor ?? null;
      },
      get endCursor() {
        return last?.cursor ?? null;
      },
    },
    totalCount: rest.totalCount,
  };
}

/** Makes every connection of a schema count when `totalCount` is asked for; compiled operations call no functions. */
export function countWhenAsked(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.name.endsWith('Connection')) continue;
    const { totalCount } = type.getFields();
    if (totalCount) totalCount.resolve ??= (connection: Connection<unknown>) => connection.totalCount();
  }
}

// The sort field makes the cursors: where none is asked for, it is not read for their sake.
function fieldsOf(
  { info, type, needs, always = [] }: NonNullable<ListSpec<Document>['read']>,
  sortField: string,
) {
  const path = ['edges', 'node'];
  return projection(info, type, needs, {
    path,
    always: mayAskForCursors(info) ? [...always, sortField] : always,
  });
}

function beyond(field: string, along: 1 | -1, { value, id }: Position, mayBeNull: boolean): object {
  const operator = along === 1 ? '$gt' : '$lt';
  if (field === '_id') return { _id: { [operator]: id } };
  const tied = { [field]: value, _id: { [operator]: id } };
  // Null and absent sort before every value, yet `$gt` and `$lt` never compare across types.
  if (value === null) return along === 1 ? { $or: [{ [field]: { $ne: null } }, tied] } : tied;
  const further = { [field]: { [operator]: value } };
  return { $or: along === -1 && mayBeNull ? [further, tied, { [field]: null }] : [further, tied] };
}

/** What the model says about the sort field: a cursor of another list must not reach the database. */
function sortedBy<D extends Document>(model: DocumentModel<D>, field: string) {
  const path = model.schema.path(field);
  const kept = field === 'createdAt' || field === 'updatedAt' || field === '_id';
  const holds = (value: Position['value']) => {
    if (value === null) return true;
    if (path?.instance === 'Date') return value instanceof Date;
    if (path?.instance === 'String') return typeof value === 'string';
    if (path?.instance === 'Number') return typeof value === 'number';
    if (path?.instance === 'Boolean') return typeof value === 'boolean';
    return true;
  };
  return { mayBeNull: !kept && path?.isRequired !== true, holds };
}

function positionOf(node: Document, field: string): Position {
  const value = field
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], node);
  return { value: (value ?? null) as Position['value'], id: node._id };
}
