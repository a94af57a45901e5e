const LONGEST = 1_000;
const DEEPEST = 6;

/**
 * What a command asks, without any value: `{ sellerId: ?, status: { $in: [?] } }`. Names of fields tell where time goes;
 * what they are compared with may be anybody's address.
 */
export function statementOf(parts: readonly unknown[]): string {
  const text = parts.map((part) => shapeOf(part, 0)).join(', ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function shapeOf(value: unknown, depth: number): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${listed(value, depth)}]`;
  if (!isPlain(value)) return '?';
  if (depth >= DEEPEST) return '{…}';
  const fields = Object.entries(value).map(([name, item]) => `${name}: ${shapeOf(item, depth + 1)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

/** Stages of a pipeline differ; the values of a list say nothing more the second time. */
function listed(values: readonly unknown[], depth: number): string {
  return [...new Set(values.slice(0, 20).map((item) => shapeOf(item, depth + 1)))].join(', ');
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
