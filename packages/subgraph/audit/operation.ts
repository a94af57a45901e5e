const operations = new WeakMap<object, string>();

/** Remembers which mutation a context is running; mutations of one request run one after another. */
export function setOperation(ctx: object, name: string): void {
  operations.set(ctx, name);
}

/** The mutation that a context is running; null for consumers, jobs and sweeps. */
export const operationOf = (ctx: object): string | null => operations.get(ctx) ?? null;
