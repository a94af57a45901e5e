import type { Document, DocumentModel } from '../database/model.ts';
import { type IdempotencyContext, type IdempotentCall, withIdempotencyKey } from './idempotency.ts';
import { requestDigest } from './request-id.ts';

/**
 * Makes a document once per idempotency key, however often and in how many processes the call is repeated, and returns it.
 * `make` stores it under the given id, which is that of the call: should the process die after its commit, the repetition
 * finds what is there. Raises the refusals of `make` and of {@link withIdempotencyKey}, and what `gone` gives for a document
 * that was deleted since.
 */
export async function makeOnce<D extends Document>(
  ctx: IdempotencyContext,
  call: IdempotentCall,
  { model, prefix, gone }: MadeOnce<D>,
  make: (id: string) => Promise<unknown>,
): Promise<D> {
  const id = `${prefix}_${requestDigest(ctx.viewer, call)}`;
  await withIdempotencyKey(ctx, call, async () => {
    if (!(await model.exists({ _id: id }))) await make(id);
    return null;
  });
  const made = await model.findById(id).lean<D>();
  if (!made) throw gone?.() ?? new Error(`${model.modelName} ${id} was made and is missing`);
  return made;
}

/** Where a document is made. */
export interface MadeOnce<D extends Document> {
  model: DocumentModel<D>;
  /** The beginning of its ids, such as `agy`. */
  prefix: string;
  /** The error for a repetition after the document was deleted; omitted where nothing deletes any. */
  gone?: () => Error;
}
