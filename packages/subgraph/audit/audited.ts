import { codeOf } from '@souk/platform';
import { type GraphQLResolveInfo, getNamedType, isObjectType } from 'graphql';
import type { Ctx } from '../context.ts';
import type { UserError } from '../shared/refusal.ts';
import { type Act, isOperator, recordAct } from './record-change.ts';
import { beginRun } from './run.ts';

type Payload = Readonly<Record<string, unknown>> & { readonly userErrors: readonly UserError[] };

/**
 * Runs a mutation so that no call of an administrator, agency staff or an API key leaves the audit log without an entry: what
 * was refused or failed gets one with its code, and what was accepted without a {@link recordChange} one without changes.
 */
export async function audited<R extends Payload>(
  ctx: Ctx,
  args: unknown,
  info: GraphQLResolveInfo,
  work: () => Promise<R>,
): Promise<R> {
  const run = beginRun(ctx, info.fieldName);
  if (!isOperator(ctx.viewer)) return work();
  try {
    const payload = await work();
    const outcome = payload.userErrors[0]?.code ?? 'OK';
    if (!run.isAccounted) await recordLate(ctx, { ...subjectOf(args, info, payload), outcome });
    return payload;
  } catch (error) {
    const outcome = codeOf(error) ?? 'INTERNAL_SERVER_ERROR';
    if (!run.isAccounted) await recordLate(ctx, { ...subjectOf(args, info, null), outcome });
    throw error;
  }
}

/** The mutation is over, so an entry that cannot be written changes nothing of its answer; the log of the process has it. */
async function recordLate(ctx: Ctx, act: Act): Promise<void> {
  try {
    await recordAct(ctx, act);
  } catch (error) {
    const { kind, userId, apiKeyId } = ctx.viewer;
    ctx.log.error({ err: error, ...act, kind, actor: userId ?? apiKeyId }, 'an audit entry was not written');
  }
}

/** What a mutation is about: the first object of its payload, by the id that the caller gave or the payload has. */
function subjectOf(args: unknown, { returnType }: GraphQLResolveInfo, payload: Payload | null) {
  const type = getNamedType(returnType);
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  const field = fields.find(({ name, type: of }) => name !== 'userErrors' && isObjectType(getNamedType(of)));
  const result = field && payload?.[field.name];
  return {
    entity: field ? getNamedType(field.type).name : null,
    entityId: textOf(args, 'id') ?? textOf(result, '_id') ?? textOf(result, 'id'),
  };
}

function textOf(of: unknown, name: string): string | null {
  const value = typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[name] : null;
  return typeof value === 'string' ? value : null;
}
