import { TemplateError } from './renderer/parse.ts';
import type { Variables } from './renderer/render.ts';

const MAX_VARIABLES_LENGTH = 100_000;

/** Reads variables from a client. Raises TemplateError unless it is one JSON object of at most 100,000 characters. */
export function asVariables(value: unknown): Variables {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new TemplateError('Variables must be one JSON object, such as {"name": "Amina"}.');
  }
  const text = JSON.stringify(value);
  if (text.length > MAX_VARIABLES_LENGTH)
    throw new TemplateError(`Variables have at most ${MAX_VARIABLES_LENGTH} characters.`);
  // Through JSON, so that the rendered values equal the stored ones.
  return JSON.parse(text) as Variables;
}
