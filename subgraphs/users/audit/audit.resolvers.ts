import { mutation, query, recordAct, type Viewer } from '@souk/subgraph';
import { accounts } from '../accounts/account.loader.ts';
import { visibleApiKey } from '../api-keys/api-key.list.ts';
import type { Ctx } from '../context.ts';
import type { AuditActorKind, Resolvers } from '../generated/resolvers.ts';
import { listAudit, visibleEntry } from './list-audit.ts';

const kinds: Readonly<Record<Viewer['kind'], AuditActorKind>> = {
  anonymous: 'ANONYMOUS',
  customer: 'CUSTOMER',
  seller: 'SELLER',
  staff: 'STAFF',
  admin: 'ADMIN',
  'api-key': 'API_KEY',
  service: 'SERVICE',
};

const isPerson = (kind: string) => kind !== 'api-key' && kind !== 'service';

export const auditResolvers: Resolvers = {
  Query: {
    auditEntries: query('admin', (ctx, { filter, sort, ...page }, info) =>
      listAudit(ctx, filter ?? {}, sort, page, info),
    ),
    auditEntry: query('admin', (ctx, { id }, info) => visibleEntry(ctx, id, info)),
  },
  Mutation: {
    recordProxyRequest: mutation('admin', async (ctx, { input: { service, path, operation } }) => {
      const after = { service, path, operation };
      await recordAct(ctx, { entity: null, entityId: null, outcome: 'OK', after });
      return {};
    }),
  },
  AuditEntry: {
    id: ({ _id }) => _id,
    actor: (entry) => entry,
    subject: ({ entity, entityId }) => (entity === null ? null : { type: entity, id: entityId }),
    ipAddress: ({ ip }) => ip,
  },
  AuditActor: {
    kind: ({ actorKind }) => kinds[actorKind as Viewer['kind']],
    user: ({ actorKind, actorId }, _args, ctx: Ctx, info) =>
      actorId !== null && isPerson(actorKind) ? accounts.load(ctx, actorId, info) : null,
    apiKey: ({ actorKind, actorId }, _args, ctx: Ctx, info) =>
      actorKind === 'api-key' && actorId !== null ? visibleApiKey(ctx, actorId, info) : null,
    service: ({ actorKind, actorId }) => (actorKind === 'service' ? actorId : null),
  },
};
