import type { RunFile } from './run-file.ts';
import type { Progress, ServerInfo } from './types.ts';

/** What each server is started with. */
export interface StartContext {
  env: NodeJS.ProcessEnv;
  progress: Progress;
  /** Where this Souk keeps its data. */
  folder: string;
  run: RunFile;
  ephemeral: boolean;
}

/** One server that is up, or known to be up elsewhere. */
export interface Served {
  url: string;
  info: ServerInfo;
  /** Ends it if it is ours. */
  stop(): Promise<void>;
}

/** A URL fit to be shown: credentials left out. */
export function withoutCredentials(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//');
}
