import type { AuditPayload } from '@souk/events';
import type { Viewer } from '@souk/platform';
import type { Ctx } from '../context.ts';
import { Capture, capturing, currentCapture } from './capture.ts';
import { type Change, changesBetween, type Shown } from './changes.ts';
import { accountForRun, operationOf } from './run.ts';

/** Something that was attempted or done, by anybody, whether or not it changed anything. */
export interface Act {
  entity: string | null;
  entityId: string | null;
  /** `OK`, or the code of the refusal. */
  outcome: string;
  /** Who acted, where that is not the viewer: a person who has yet to sign in. */
  actor?: { kind: Viewer['kind']; id: string | null };
  before?: Shown | null;
  after?: Shown | null;
}

/** Those whose every mutation is on record: administrators, agency staff and API keys. */
export const isOperator = ({ kind }: Viewer): boolean =>
  kind === 'admin' || kind === 'staff' || kind === 'api-key';

/**
 * Records who changed what for the audit log, which `users` keeps: the caller, the mutation, the entity and those of the
 * given fields that differ. Runs in the transaction of the change, so that neither exists without the other. Name the fields
 * one by one: what is not named cannot leak.
 */
export async function recordChange(ctx: Ctx, { entity, id, before, after }: Change): Promise<void> {
  currentCapture()?.isRecorded(entity, id);
  await write(ctx, { entity, entityId: id, outcome: 'OK', before, after });
}

/**
 * As {@link recordChange}, for what customers and sellers change as well, in their daily work: only the changes of
 * administrators, agency staff and API keys are recorded.
 */
export async function recordOperatorChange(ctx: Ctx, change: Change): Promise<void> {
  if (isOperator(ctx.viewer)) await recordChange(ctx, change);
}

/** Records an attempt, such as a sign-in, in a transaction of its own unless one is running. */
export async function recordAct(ctx: Ctx, act: Act): Promise<void> {
  await ctx.transaction(() => write(ctx, act));
}

/**
 * Runs the work of a transaction. Of an operator's mutation it records what became of the documents of audited models
 * (`defineModel`), besides those that the work records itself.
 */
export async function recordingChanges<T>(ctx: Ctx, work: () => Promise<T>): Promise<T> {
  if (!isOperator(ctx.viewer) || operationOf(ctx) === null) return work();
  const capture = new Capture();
  const result = await capturing(capture, work);
  for (const change of await capture.changes()) await recordChange(ctx, change);
  return result;
}

const MAX_ID = 100;
const MAX_USER_AGENT = 300;

async function write(
  ctx: Ctx,
  { entity, entityId, outcome, actor, before = null, after = null }: Act,
): Promise<void> {
  const { kind, userId, apiKeyId, service } = ctx.viewer;
  const entry: AuditPayload = {
    actorKind: actor?.kind ?? kind,
    actorId: actor ? actor.id : (userId ?? apiKeyId ?? service),
    operation: operationOf(ctx),
    entity,
    entityId: entityId?.slice(0, MAX_ID) ?? null,
    changes: changesBetween(before, after),
    outcome,
    ip: ctx.client.ip,
    userAgent: ctx.client.userAgent?.slice(0, MAX_USER_AGENT) ?? null,
  };
  // Not the entity's own aggregate: its other events wait neither for the log nor with it. A refusal may name any id.
  const about = outcome === 'OK' ? entry.entityId : null;
  await ctx.emit('audit.recorded', `audit:${about ?? entry.actorId ?? 'nobody'}`, entry);
  accountForRun(ctx);
}
