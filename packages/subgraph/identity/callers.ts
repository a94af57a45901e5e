import { isForServices, type Who } from '@souk/platform';
import { withSentences } from '../sentences.ts';

/** A root field and who may call it, as declared beside its resolver. */
interface DeclaredField {
  type: string;
  field: string;
  who: readonly Who[];
}

const PLURALS: Readonly<Record<string, string>> = {
  anyone: 'anyone',
  anonymous: 'callers who are not signed in',
  'signed-in': 'signed-in users',
  customer: 'customers',
  seller: 'sellers',
  staff: 'agency staff',
  admin: 'administrators',
  service: 'services of Souk',
};

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** The sentence that a description ends with, such as "Callable by sellers and administrators."; empty for nobody. */
export function callersSentence(who: readonly Who[]): string {
  const people = who.filter((one) => !isForServices(one));
  const named = people.length > 0 ? people : who;
  if (named.length === 0) return '';
  return `Callable by ${list.format(named.map(plural))}.`;
}

function plural(who: Who): string {
  const [kind = '', detail] = who.split(':');
  if (kind === 'staff' && detail) return `agency staff with the permission ${detail}`;
  if (kind === 'key' && detail) return `API keys with the scope ${detail}`;
  if (kind === 'service' && detail) return `the service ${detail}`;
  if (kind === 'role' && detail) return `agency staff in the role ${detail}`;
  return PLURALS[who] ?? who;
}

/** An SDL whose root fields end their descriptions with who may call them, so that nobody writes it by hand. */
export function withCallers(sdl: string, permissions: readonly DeclaredField[]): string {
  return withSentences(
    sdl,
    new Map(permissions.map(({ type, field, who }) => [`${type}.${field}`, callersSentence(who)])),
  );
}
