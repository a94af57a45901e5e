export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Midnight UTC at the start of the day of `now`; every date of the market lies before it. */
export function startOfDay(now: Date): Date {
  return new Date(Math.floor(now.getTime() / DAY) * DAY);
}

/** The instant `ms` milliseconds before `anchor`, to the whole minute. */
export function before(anchor: Date, ms: number): Date {
  return new Date(anchor.getTime() - Math.ceil(ms / MINUTE) * MINUTE);
}
