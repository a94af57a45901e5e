import { badInput } from '@souk/subgraph';

export type AnalyticsInterval = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

const MAX_BUCKETS = 400;
const DAY_MS = 86_400_000;
const MONDAY = 1;

/** The start of the bucket that an instant is in, in UTC; weeks start on Monday (ISO 8601). */
export function bucketOf(at: Date, interval: AnalyticsInterval): Date {
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
  if (interval === 'YEAR') return new Date(Date.UTC(year, 0));
  if (interval === 'MONTH') return new Date(Date.UTC(year, month));
  const midnight = Date.UTC(year, month, day);
  if (interval === 'DAY') return new Date(midnight);
  const sinceMonday = (at.getUTCDay() - MONDAY + 7) % 7;
  return new Date(midnight - sinceMonday * DAY_MS);
}

function next(start: Date, interval: AnalyticsInterval): Date {
  if (interval === 'YEAR') return new Date(Date.UTC(start.getUTCFullYear() + 1, 0));
  if (interval === 'MONTH') return new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1));
  return new Date(start.getTime() + (interval === 'DAY' ? 1 : 7) * DAY_MS);
}

/**
 * The starts of all buckets between `from` and `before`, which is excluded. Raises BAD_USER_INPUT for an empty period or more
 * than 400 buckets.
 */
export function bucketsBetween(from: Date, before: Date, interval: AnalyticsInterval): Date[] {
  if (from.getTime() >= before.getTime())
    throw badInput('orderedAt: `from` has to be earlier than `before`.');
  const starts: Date[] = [];
  for (
    let start = bucketOf(from, interval);
    start.getTime() < before.getTime();
    start = next(start, interval)
  ) {
    if (starts.length === MAX_BUCKETS) {
      throw badInput(`More than ${MAX_BUCKETS} buckets. Choose a shorter period or a longer interval.`);
    }
    starts.push(start);
  }
  return starts;
}
