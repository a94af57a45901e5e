import type { AuditChange } from '@souk/events';

/** Named fields of an entity: only those that are worth showing. */
export type Shown = Readonly<Record<string, unknown>>;

/** A change to record. */
export interface Change {
  /** The type of the entity in the graph, such as `User`. */
  entity: string;
  id: string;
  /** The fields before the change; null for something new. */
  before: Shown | null;
  /** The fields after the change; null for something deleted. */
  after: Shown | null;
}

const MAX_TEXT = 1_000;
const MAX_ITEMS = 100;
const MAX_CHANGES = 50;
const MAX_DEPTH = 4;

// The allow-list is what keeps secrets out. This is for the day on which somebody puts one on it.
const SECRET = /password|passphrase|secret|token|credential|hash|private_?key|api_?key|(^|_)otp|recovery/i;

/** What stands in place of a value whose name says that it is a secret: that it changed is shown, what it is never. */
export const WITHHELD = '[withheld]';

/** The fields that differ, in the order in which they were named and at most 50; those with a value for something new or deleted. */
export function changesBetween(before: Shown | null, after: Shown | null): AuditChange[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  const changes = [...names].flatMap((field) => {
    const [was, is] = [before?.[field] ?? null, after?.[field] ?? null];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    return [{ field, before: shown(field, was), after: shown(field, is) }];
  });
  return changes.slice(0, MAX_CHANGES);
}

function shown(name: string, value: unknown, depth = 0): unknown {
  if (value === null || value === undefined) return null;
  if (SECRET.test(name)) return WITHHELD;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string') return value.length > MAX_TEXT ? `${value.slice(0, MAX_TEXT)}…` : value;
  if (typeof value !== 'object') return typeof value === 'bigint' ? String(value) : value;
  if (depth === MAX_DEPTH) return '…';
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map((item) => shown(name, item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [field, shown(field, inner, depth + 1)]),
  );
}
