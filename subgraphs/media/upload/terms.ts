import { forbidden, InputProblems, refusal } from '@souk/subgraph';
import { lengthProblem } from '@souk/text/line.ts';
import { purposes } from '../content/purposes.ts';
import type { Ctx } from '../context.ts';
import type { UploadMediaBatchInput, UploadMediaInput } from '../generated/resolvers.ts';
import { MAX_ALT_TEXT, type MediaPurpose, type MediaVisibility } from '../library/media.model.ts';
import { type OwnerRef, ownerOf } from '../library/owner.ts';
import { checkTags } from '../tags/tag-names.ts';

/** Owner, purpose, visibility and texts of an upload. */
export interface UploadTerms extends OwnerRef {
  purpose: MediaPurpose;
  visibility: MediaVisibility;
  altText: string | null;
  tags: string[];
}

/** The input of `uploadMedia` and of `uploadMediaBatch` without their files. */
type Given = Omit<UploadMediaInput, 'file'> | Omit<UploadMediaBatchInput, 'files'>;

/** Checks the input before a byte is read; raises Refusal INVALID_INPUT with every problem, and FORBIDDEN. */
export function readTerms(ctx: Ctx, input: Given): UploadTerms {
  const owner = readOwner(ctx, input);
  const rules = purposes[input.purpose];
  const visibility = input.visibility ?? rules.visibility;
  const altText = input.altText || null;
  const problems = new InputProblems();
  const check = (good: boolean, field: string, message: string) => {
    if (!good) problems.add('INVALID_INPUT', message, ['input', field]);
  };
  check(
    visibility === 'PRIVATE' || rules.mayBePublic,
    'visibility',
    'Files for this purpose are always private.',
  );
  check(
    lengthProblem(altText ?? '', { max: MAX_ALT_TEXT }) === null,
    'altText',
    `At most ${MAX_ALT_TEXT} characters.`,
  );
  const tags = checkTags(problems, ['input', 'tags'], input.tags ?? []);
  problems.refuse();
  return { ...owner, purpose: input.purpose, visibility, altText, tags };
}

function readOwner({ viewer }: Ctx, { ownerType, ownerId }: Given): OwnerRef {
  if (viewer.kind === 'service') {
    if (ownerType && ownerId) return { ownerType, ownerId };
    throw refusal('INVALID_INPUT', 'Services must name the owner of an upload.', [
      'input',
      ownerType ? 'ownerId' : 'ownerType',
    ]);
  }
  const self = ownerOf(viewer);
  if (!self || ownerType != null || ownerId != null)
    throw forbidden('Only services may name the owner of an upload.');
  return self;
}
