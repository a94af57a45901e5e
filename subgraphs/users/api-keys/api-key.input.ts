import { API_KEY_SCOPES, type ApiKeyScope, refusal } from '@souk/subgraph';
import { line } from '@souk/text/line.ts';
import { z } from 'zod';
import type { ApiKeyScope as GivenScope } from '../generated/resolvers.ts';
import { readAs } from '../registration/person.input.ts';

const DAY_MS = 86_400_000;
const DEFAULT_MS = 90 * DAY_MS;
const MAX_MS = 366 * DAY_MS;

const named = z.object({ name: line({ what: 'name', min: 1, max: 100 }) });

/** The name of a key in its stored form. Raises a Refusal INVALID_INPUT. */
export const readKeyName = (name: string): string => readAs(named, { name }).name;

/** A scope as the graph names it: `product.read` is `PRODUCT_READ`. */
export const scopeName = (scope: ApiKeyScope) => scope.toUpperCase().replace('.', '_') as GivenScope;

const scopesByName = new Map<string, ApiKeyScope>(API_KEY_SCOPES.map((scope) => [scopeName(scope), scope]));

/** The scopes of a new key, each once. Raises a Refusal INVALID_INPUT for none. */
export function readScopes(given: readonly GivenScope[]): ApiKeyScope[] {
  const scopes = [...new Set(given)].flatMap((name) => scopesByName.get(name) ?? []);
  if (scopes.length > 0) return scopes;
  throw refusal('INVALID_INPUT', 'A key needs at least one scope.', ['input', 'scopes']);
}

/** When a new key expires: as given, within a year, or after 90 days. Raises a Refusal INVALID_INPUT. */
export function readExpiry(given: Date | null | undefined, now: Date): Date {
  if (given == null) return new Date(now.getTime() + DEFAULT_MS);
  const leftMs = given.getTime() - now.getTime();
  if (leftMs > 0 && leftMs <= MAX_MS) return given;
  throw refusal('INVALID_INPUT', 'A key expires in the future, within a year.', ['input', 'expiresAt']);
}

const MAX_OVERLAP_SECONDS = 7 * 24 * 60 * 60;

/** For how many seconds the old secret stays valid. Raises a Refusal INVALID_INPUT for more than a week. */
export function readOverlap(given: number | null | undefined): number {
  const seconds = given ?? 0;
  if (seconds >= 0 && seconds <= MAX_OVERLAP_SECONDS) return seconds;
  throw refusal('INVALID_INPUT', `The overlap is 0 to ${MAX_OVERLAP_SECONDS} seconds.`, [
    'input',
    'overlapSeconds',
  ]);
}
