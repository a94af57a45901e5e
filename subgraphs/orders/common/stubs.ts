/** A thing that another subgraph owns; the gateway fetches the rest of it there. */
export interface Stub {
  id: string;
}

/** A reference to another subgraph's thing, or null. */
export const stub = (id: string | null | undefined): Stub | null => (id ? { id } : null);
