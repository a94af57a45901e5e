import type { InputProblems } from '@souk/subgraph';

const MAX_SLUG = 100;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Adds a problem for a slug that nobody could have in a URL. */
export function checkSlug(problems: InputProblems, field: string[], slug: string): void {
  if (SLUG.test(slug) && slug.length <= MAX_SLUG) return;
  const message = `A slug has 1 to ${MAX_SLUG} lower-case letters a to z, digits and single hyphens between them.`;
  problems.add('INVALID_INPUT', message, field);
}
