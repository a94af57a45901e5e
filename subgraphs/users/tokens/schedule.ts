import type { SigningKeyDocument } from './signing-key.model.ts';

type Scheduled = Pick<SigningKeyDocument, 'number' | 'signsFrom'>;

/** The keys that have signed or sign now, newest first, and when each gave way to the next. */
function history<K extends Scheduled>(keys: readonly K[], now: Date): { key: K; until: Date | null }[] {
  const begun = keys.filter(({ signsFrom }) => signsFrom <= now).toSorted((a, b) => b.number - a.number);
  return begun.map((key, index) => ({ key, until: begun[index - 1]?.signsFrom ?? null }));
}

/** The key that signs now: the newest whose time has come. */
export function keyThatSigns<K extends Scheduled>(keys: readonly K[], now: Date): K | null {
  return history(keys, now)[0]?.key ?? null;
}

/** The keys that verifiers need no more: all they signed has expired. `lifeMs` is the life of what they sign. */
export function keysOutdated<K extends Scheduled>(keys: readonly K[], now: Date, lifeMs: number): K[] {
  return history(keys, now)
    .filter(({ until }) => until !== null && until.getTime() + lifeMs <= now.getTime())
    .map(({ key }) => key);
}
