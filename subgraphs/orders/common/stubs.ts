/** A thing that another subgraph owns; the gateway fetches the rest of it there. */
export interface Stub {
  id: string;
}

/** A product, with its seller where the gateway brought that along. */
export interface ProductStub extends Stub {
  seller?: Stub | null;
}

/** A reference to another subgraph's thing, or null. */
export const stub = (id: string | null | undefined): Stub | null => (id ? { id } : null);
