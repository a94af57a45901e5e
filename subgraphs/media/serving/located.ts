/** A stored file that may be served, and how. */
export interface Located {
  storageKey: string;
  mimeType: string;
  bytes: number;
  checksum: string;
  filename: string;
  /** When the file was stored. */
  modifiedAt: Date;
  isPublic: boolean;
  /** Whether the URL has the version, so that its content never changes. */
  isPinned: boolean;
  /** Whether another `Accept` may get another format under the same URL. */
  isNegotiated: boolean;
}

/** The status when no file is served. */
export type NotServed = 403 | 404 | 410;
