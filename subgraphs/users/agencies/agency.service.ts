import { isDuplicate, makeOnce, type Refusal, recordChange, refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { CreateAgencyInput, UpdateAgencyInput } from '../generated/resolvers.ts';
import { readAgencyChanges, readNewAgency } from './agency.input.ts';
import type { AgencyDocument } from './agency.model.ts';
import { auditedAgency } from './audited.ts';
import { searchKeys } from './search-keys.ts';
import { endStaffSessions } from './staff.ts';

/** The refusal of an unknown agency id. */
export const noAgency = (field: string[]) => refusal('NOT_FOUND', 'There is no such agency.', field);

/** Creates an agency, once per key. Raises Refusal INVALID_INPUT, ALREADY_EXISTS for a name or code in use, IDEMPOTENCY_CONFLICT. */
export async function createAgency(ctx: Ctx, input: CreateAgencyInput): Promise<AgencyDocument> {
  const { idempotencyKey, ...given } = input;
  const call = { operation: 'createAgency', idempotencyKey, input: given };
  const gone = () => noAgency(['input', 'idempotencyKey']);
  return makeOnce(ctx, call, { model: ctx.db.agencies, prefix: 'agy', gone }, (id) => create(ctx, id, given));
}

async function create(
  ctx: Ctx,
  _id: string,
  given: Omit<CreateAgencyInput, 'idempotencyKey'>,
): Promise<AgencyDocument> {
  const read = readNewAgency(given);
  return uniquely(() =>
    ctx.transaction(async () => {
      const made = await ctx.db.agencies.insertOne({ ...read, ...searchKeys(read), _id });
      const agency = made.toObject();
      await recordChange(ctx, { entity: 'Agency', id: _id, before: null, after: auditedAgency(agency) });
      return agency;
    }),
  );
}

/**
 * Changes the given fields. Closing an agency ends the sessions of its staff. Raises Refusal NOT_FOUND, INVALID_INPUT,
 * ALREADY_EXISTS and VERSION_CONFLICT, and SERVICE_UNAVAILABLE when sessions cannot be ended; closing it again retries.
 */
export async function updateAgency(ctx: Ctx, id: string, input: UpdateAgencyInput): Promise<AgencyDocument> {
  const { version } = input;
  const changes = readAgencyChanges(input);
  const agency = await uniquely(() =>
    ctx.transaction(async () => {
      const before = await ctx.db.agencies
        .findOneAndUpdate({ _id: id, version }, { $set: changes, $inc: { version: 1 } })
        .lean();
      if (!before) throw await whyNot(ctx, id);
      const updated = await ctx.db.agencies
        .findOneAndUpdate(
          { _id: id },
          { $set: searchKeys({ ...before, ...changes }) },
          { returnDocument: 'after' },
        )
        .orFail()
        .lean();
      if (!updated.isActive) await endStaffSessions(ctx, id);
      await recordChange(ctx, {
        entity: 'Agency',
        id,
        before: auditedAgency(before),
        after: auditedAgency(updated),
      });
      return updated;
    }),
  );
  // Again, for sessions that started before the change was committed.
  if (!agency.isActive) await endStaffSessions(ctx, id);
  return agency;
}

async function whyNot(ctx: Ctx, id: string): Promise<Refusal> {
  if (!(await ctx.db.agencies.exists({ _id: id }))) return noAgency(['id']);
  return refusal(
    'VERSION_CONFLICT',
    'The agency was changed since you read it. Read it again and repeat your change.',
    ['input', 'version'],
  );
}

async function uniquely(write: () => Promise<AgencyDocument>): Promise<AgencyDocument> {
  try {
    return await write();
  } catch (error) {
    if (isDuplicate(error, 'nameKey')) throw taken('name');
    if (isDuplicate(error, 'code')) throw taken('code');
    throw error;
  }
}

const taken = (what: 'name' | 'code') =>
  refusal('ALREADY_EXISTS', `Another agency already has this ${what}.`, ['input', what]);
