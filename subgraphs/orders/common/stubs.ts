/** A reference to an entity of another subgraph; the gateway fetches its fields there. */
export interface Stub {
  id: string;
}

/** A reference to a product, with its seller when the gateway sent that along. */
export interface ProductStub extends Stub {
  seller?: Stub | null;
}

/** A reference to an entity of another subgraph; null for no id. */
export const stub = (id: string | null | undefined): Stub | null => (id ? { id } : null);
