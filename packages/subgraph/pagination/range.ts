import { badInput } from '@souk/platform';

/** A `DateTimeRangeInput` as resolvers get it. */
export interface DateTimeRange {
  from?: Date | null;
  before?: Date | null;
}

/**
 * The condition of MongoDB for a date in this range; undefined where nothing is restricted. Raises BAD_USER_INPUT when
 * the range ends before it begins; `name` is that of the filter's field.
 */
export function inRange(
  name: string,
  range: DateTimeRange | null | undefined,
): { $gte?: Date; $lt?: Date } | undefined {
  const { from, before } = range ?? {};
  if (from && before && from >= before)
    throw badInput(`${name}: \`from\` has to be earlier than \`before\`.`);
  if (!from && !before) return undefined;
  return { ...(from ? { $gte: from } : {}), ...(before ? { $lt: before } : {}) };
}
