import { type Document, defineModel } from '@souk/subgraph';
import { PROBLEM_CODES, type Problem } from './rows/problem.ts';

/** A problem of an import; its id is made by {@link errorId}. */
export interface ImportErrorDocument extends Document, Problem {
  importId: string;
  expiresAt: Date;
}

/** More problems than this are counted only. */
export const MAX_ERRORS = 10_000;

const PLACES = 7;

const placed = (place: number) => String(place).padStart(PLACES, '0');

/** The id of what belongs to a product of a file by its place; ids are sorted as the file is. */
export const placeId = (importId: string, place: number) => `${importId}:${placed(place)}`;

/** The id of a problem of an entry: problems are sorted as the file is, those of the file itself first. */
export const errorId = (importId: string, place: number, step: 'a' | 'p' | 'u', index: number) =>
  `ier_${importId.replace(/^imp_/, '')}${placed(place)}${step}${String(index).padStart(4, '0')}`;

/** The ids of all that belongs to an import: they lie between these. */
export const placesOf = (importId: string) => ({ $gt: `${importId}:`, $lt: `${importId};` });

export const importErrorModel = defineModel<ImportErrorDocument>(
  'catalogueImportErrors',
  {
    importId: { type: String, required: true },
    code: { type: String, enum: PROBLEM_CODES, required: true },
    line: { type: Number, default: null },
    column: { type: String, default: null },
    value: { type: String, default: null },
    message: { type: String, required: true },
    remedy: { type: String, required: true },
    isWarning: { type: Boolean, required: true },
    expiresAt: { type: Date, required: true },
  },
  [
    { keys: { importId: 1, _id: 1 }, serves: 'the errors of an import, in the order of its file' },
    { keys: { expiresAt: 1 }, expireAfterSeconds: 0, serves: 'the removal of errors of imports' },
  ],
);
