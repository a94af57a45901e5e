/** What a standing process is told; one order at a time. */
export type Order = { do: 'serve'; env: NodeJS.ProcessEnv } | { do: 'rest' };

/** How an order went: what went wrong, or null. */
export interface Reply {
  failed: string | null;
}
