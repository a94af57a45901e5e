import type { ReceivedSpan } from './otlp-receiver.ts';

/** A trace as lines of text, each part further in than what it is a part of, in the order in which they began. */
export function treeOf(spans: readonly ReceivedSpan[], traceId: string, { times = false } = {}): string {
  const trace = spans
    .filter((span) => span.traceId === traceId)
    .toSorted((a, b) => a.startMs - b.startMs || a.name.localeCompare(b.name));
  const known = new Set(trace.map(({ spanId }) => spanId));
  const lines: string[] = [];
  const add = (span: ReceivedSpan, depth: number): void => {
    const statement = span.attributes['db.query.text'];
    const said = [
      `${'  '.repeat(depth)}${span.name}`,
      `[${span.service}]`,
      ...(statement === undefined || !times ? [] : [String(statement)]),
      ...(times ? [`${span.tookMs.toFixed(1)} ms`] : []),
      ...(span.failed ? ['failed'] : []),
    ];
    lines.push(said.join('  '));
    for (const child of trace) if (child.parentId === span.spanId) add(child, depth + 1);
  };
  for (const span of trace) if (!known.has(span.parentId)) add(span, 0);
  return lines.join('\n');
}
