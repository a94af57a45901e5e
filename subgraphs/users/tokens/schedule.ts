import type { SigningKeyDocument } from './signing-key.model.ts';

type Scheduled = Pick<SigningKeyDocument, 'number' | 'signsFrom'>;

/** The keys that have signed so far, newest first, and until when each did. */
function history<K extends Scheduled>(keys: readonly K[], now: Date): { key: K; until: Date | null }[] {
  const started = keys.filter(({ signsFrom }) => signsFrom <= now).toSorted((a, b) => b.number - a.number);
  return started.map((key, index) => ({ key, until: started[index - 1]?.signsFrom ?? null }));
}

/** The key that signs now: the newest one whose `signsFrom` has passed. */
export function keyThatSigns<K extends Scheduled>(keys: readonly K[], now: Date): K | null {
  return history(keys, now)[0]?.key ?? null;
}

/** The keys whose tokens have all expired; `lifeMs` is the lifetime of a token. */
export function keysOutdated<K extends Scheduled>(keys: readonly K[], now: Date, lifeMs: number): K[] {
  return history(keys, now)
    .filter(({ until }) => until !== null && until.getTime() + lifeMs <= now.getTime())
    .map(({ key }) => key);
}
