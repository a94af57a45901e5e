import type { SearchIndex } from './search-index.ts';

/** An index that follows the catalogue. */
export interface LiveSearch {
  /** Whether a search would be answered without waiting for the index to be filled. */
  readonly isLoaded: boolean;
  /**
   * The index with all that was written before, as far as this can be known in time. Raises SERVICE_UNAVAILABLE while it is
   * being filled.
   */
  settled(): Promise<SearchIndex>;
  close(): Promise<void>;
}

/** What products opens at its start. */
export interface Runtime {
  readonly search: LiveSearch;
}
