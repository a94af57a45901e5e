import type { Config } from '../config.ts';

const DAY_MS = 86_400_000;

/** When an entry of this instant may expire. */
export const purgeAfter = ({ AUDIT_RETENTION_DAYS }: Config, occurredAt: Date): Date =>
  new Date(occurredAt.getTime() + AUDIT_RETENTION_DAYS * DAY_MS);
