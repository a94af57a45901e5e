import { TemplateError } from './renderer/errors.ts';
import type { Variables } from './renderer/render.ts';

const MAX_VARIABLES_LENGTH = 100_000;

/** JSON from a client as variables. Raises TemplateError unless it is one object of at most 100,000 characters. */
export function asVariables(value: unknown): Variables {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new TemplateError('Variables are one JSON object, such as {"name": "Amina"}.');
  }
  const text = JSON.stringify(value);
  if (text.length > MAX_VARIABLES_LENGTH)
    throw new TemplateError(`Variables take at most ${MAX_VARIABLES_LENGTH} characters.`);
  // Through JSON, so that what is rendered is what is stored.
  return JSON.parse(text) as Variables;
}
