import type { Ctx } from '../context.ts';
import { operationOf } from './operation.ts';

/** What of an entity was changed: only the fields that are worth showing, never a secret. */
type Shown = Readonly<Record<string, unknown>>;

/** A change to record. */
export interface Change {
  /** The type of the entity in the graph, such as `User`. */
  entity: string;
  id: string;
  /** The fields before the change; null for something new. */
  before: Shown | null;
  /** The fields after the change; null for something deleted. */
  after: Shown | null;
}

/**
 * Records who changed what for the audit log, which `users` keeps: the caller, the mutation, the entity and those of the
 * given fields that differ. Runs in the transaction of the change, so that neither exists without the other. Name the fields
 * one by one: what is not named cannot leak.
 */
export async function recordChange(ctx: Ctx, { entity, id, before, after }: Change): Promise<void> {
  const { kind, userId, apiKeyId, service } = ctx.viewer;
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  const differing = [...names].filter(
    (name) =>
      before === null || after === null || JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  const only = (fields: Shown | null) =>
    fields &&
    Object.fromEntries(differing.filter((name) => name in fields).map((name) => [name, fields[name]]));
  await ctx.emit('audit.recorded', id, {
    actorKind: kind,
    actorId: userId ?? apiKeyId ?? service,
    operation: operationOf(ctx),
    entity,
    entityId: id,
    before: only(before),
    after: only(after),
    outcome: 'OK',
    ip: ctx.client.ip,
    userAgent: ctx.client.userAgent,
  });
}
