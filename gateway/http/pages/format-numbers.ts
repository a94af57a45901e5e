const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A number with two significant digits below 10, and without decimals above: 0.42, 4.2, 42, 4200. */
export const formatNumber = (value: number): string =>
  value >= 10 || Number.isInteger(value) ? String(Math.round(value)) : String(Number(value.toPrecision(2)));

/** A share in per cent. */
export const formatShare = (part: number): string => `${formatNumber(part * 100)} %`;

/** Seconds in the two largest units: 3 d 4 h. */
export function formatDuration(seconds: number): string {
  const whole = Math.floor(seconds);
  if (whole < MINUTE) return `${whole} s`;
  if (whole < HOUR) return `${Math.floor(whole / MINUTE)} min`;
  if (whole < DAY) return `${Math.floor(whole / HOUR)} h ${Math.floor((whole % HOUR) / MINUTE)} min`;
  return `${Math.floor(whole / DAY)} d ${Math.floor((whole % DAY) / HOUR)} h`;
}
