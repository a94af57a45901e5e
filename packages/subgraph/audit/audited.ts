import { codeOf } from '@souk/platform';
import { type GraphQLResolveInfo, getNamedType, isObjectType } from 'graphql';
import type { Ctx } from '../context.ts';
import type { UserError } from '../shared/refusal.ts';
import { Capture, capturing } from './capture.ts';
import { isOperator, recordAct } from './record-change.ts';
import { beginRun, operationOf } from './run.ts';

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
  // For what is written outside of any transaction; those have captures of their own.
  const capture = new Capture();
  const account = async (outcome: string, payload: R | null) => {
    await recordLate(ctx, async () => {
      for (const { id, ...change } of await capture.changes()) {
        await recordAct(ctx, { ...change, entityId: id, outcome: 'OK' });
      }
    });
    if (run.isAccounted) return;
    await recordLate(ctx, () => recordAct(ctx, { ...subjectOf(args, info, payload), outcome }));
  };
  try {
    const payload = await capturing(capture, work);
    await account(payload.userErrors[0]?.code ?? 'OK', payload);
    return payload;
  } catch (error) {
    await account(codeOf(error) ?? 'INTERNAL_SERVER_ERROR', null);
    throw error;
  }
}

/** The mutation is over, so an entry that cannot be written changes nothing of its answer; the log of the process names it. */
async function recordLate(ctx: Ctx, record: () => Promise<void>): Promise<void> {
  try {
    await record();
  } catch (error) {
    const { kind, userId, apiKeyId } = ctx.viewer;
    const about = { operation: operationOf(ctx), kind, actor: userId ?? apiKeyId };
    ctx.log.error({ err: error, ...about }, 'an audit entry was not written');
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
