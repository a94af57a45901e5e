import { isDuplicate, newId, type Refusal, refusal } from '@souk/subgraph';
import { recordAct } from '../audit/record.ts';
import type { Ctx } from '../context.ts';
import type { CreateAgencyInput, UpdateAgencyInput } from '../generated/resolvers.ts';
import { readAgencyChanges, readNewAgency } from './agency.input.ts';
import type { AgencyDocument } from './agency.model.ts';
import { searchKeys } from './search-keys.ts';
import { endStaffSessions } from './staff.ts';

/** The refusal of an id that names no agency. */
export const noAgency = (field: string[]) => refusal('NOT_FOUND', 'There is no such agency.', field);

/** Makes an agency. Raises Refusal INVALID_INPUT, and ALREADY_EXISTS for a name or a code in use. */
export async function createAgency(ctx: Ctx, input: CreateAgencyInput): Promise<AgencyDocument> {
  const read = readNewAgency(input);
  const fields = { ...read, ...searchKeys(read), _id: newId('agy') };
  return uniquely(() =>
    ctx.transaction(async () => {
      const made = await ctx.db.Agency.insertOne(fields);
      await recordAct(ctx, 'agency.create', fields._id);
      return made.toObject();
    }),
  );
}

/**
 * Changes the given fields. Whoever works for an agency that is closed is signed out. Raises Refusal NOT_FOUND,
 * INVALID_INPUT, ALREADY_EXISTS and VERSION_CONFLICT, and SERVICE_UNAVAILABLE when sessions cannot be ended: closing
 * it once more ends them.
 */
export async function updateAgency(ctx: Ctx, id: string, input: UpdateAgencyInput): Promise<AgencyDocument> {
  const { version } = input;
  const changes = readAgencyChanges(input);
  const agency = await uniquely(() =>
    ctx.transaction(async () => {
      const updated = await ctx.db.Agency.findOneAndUpdate(
        { _id: id, ...(version == null ? {} : { version }) },
        { $set: changes, $inc: { version: 1 } },
        { returnDocument: 'after' },
      ).lean();
      if (!updated) throw await whyNot(ctx, id);
      await ctx.db.Agency.updateOne({ _id: id }, { $set: searchKeys(updated) });
      if (!updated.active) await endStaffSessions(ctx, id);
      await recordAct(ctx, 'agency.update', id);
      return updated;
    }),
  );
  // Once more for those who signed in before the change could be seen.
  if (!agency.active) await endStaffSessions(ctx, id);
  return agency;
}

async function whyNot(ctx: Ctx, id: string): Promise<Refusal> {
  if (!(await ctx.db.Agency.exists({ _id: id }))) return noAgency(['id']);
  return refusal('VERSION_CONFLICT', 'The agency was changed since it was read.', ['input', 'version']);
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
  refusal('ALREADY_EXISTS', `Another agency has this ${what}.`, ['input', what]);
