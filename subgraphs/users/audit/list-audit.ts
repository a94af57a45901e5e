import {
  badInput,
  type Connection,
  type DateTimeRange,
  defineEntityLoader,
  inRange,
  type PageArgs,
  readPage,
} from '@souk/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { QueryFilter } from 'mongoose';
import type { Ctx } from '../context.ts';
import type { AuditEntryDocument } from './audit-entry.model.ts';

const MAX_VALUES = 50;

const reads = {
  type: 'AuditEntry',
  needs: {
    actor: ['actorKind', 'actorId'],
    subject: ['entity', 'entityId'],
    ipAddress: ['ip'],
  },
};

const sorts = {
  NEWEST_FIRST: { field: 'occurredAt', direction: -1 },
  OLDEST_FIRST: { field: 'occurredAt', direction: 1 },
} as const;

/** The conditions on a list of audit entries. */
export interface AuditFilter {
  actorId?: string | null;
  operations?: readonly string[] | null;
  entityTypes?: readonly string[] | null;
  entityId?: string | null;
  services?: readonly string[] | null;
  outcomes?: readonly string[] | null;
  occurredAt?: DateTimeRange | null;
  requestId?: string | null;
}

/** A page of the audit log. Raises BAD_USER_INPUT for more than 50 values in a condition. */
export function listAudit(
  ctx: Ctx,
  filter: AuditFilter,
  sort: keyof typeof sorts,
  page: PageArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<AuditEntryDocument>> {
  const occurredAt = inRange('occurredAt', filter.occurredAt);
  const where: QueryFilter<AuditEntryDocument> = {
    ...is('actorId', filter.actorId),
    ...oneOf('operation', filter.operations),
    ...oneOf('entity', filter.entityTypes),
    ...is('entityId', filter.entityId),
    ...oneOf('service', filter.services),
    ...oneOf('outcome', filter.outcomes),
    ...is('requestId', filter.requestId),
    ...(occurredAt === undefined ? {} : { occurredAt }),
  };
  const list = { model: ctx.db.auditEntries, filter: where, sort: sorts[sort], read: { info, ...reads } };
  return readPage(list, page);
}

const is = (field: string, value: string | null | undefined) => (value == null ? {} : { [field]: value });

function oneOf(field: string, values: readonly string[] | null | undefined) {
  if (values == null) return {};
  if (values.length > MAX_VALUES) throw badInput(`At most ${MAX_VALUES} values for one condition.`);
  return { [field]: { $in: [...values] } };
}

const entries = defineEntityLoader<Ctx, AuditEntryDocument>({ ...reads, model: (db) => db.auditEntries });

/** An entry by id; null for an unknown id, and for everybody but admins. */
export async function visibleEntry(
  ctx: Ctx,
  id: string,
  info: GraphQLResolveInfo,
): Promise<AuditEntryDocument | null> {
  return ctx.viewer.kind === 'admin' ? entries.load(ctx, id, info) : null;
}
