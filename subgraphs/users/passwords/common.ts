import { type Refusal, refusal } from '@souk/subgraph';

/** What of a person a password must not be made of. */
export interface About {
  email: string;
  firstName: string;
  lastName?: string | null;
}

let loading: Promise<ReadonlySet<string>> | undefined;

// Read when somebody chooses a password for the first time: it takes some 30 ms and 5 MB.
function commonPasswords(): Promise<ReadonlySet<string>> {
  loading ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common']),
  );
  return loading;
}

const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

const MARKET = 'souk';
const MIN_OWN = 3;

/**
 * Why a password is too easy to guess, as a message; null when it is not. It must not be one of some 50,000 that leaked most
 * often, also with other capitals, with look-alikes such as `p@ssw0rd`, or with up to four digits and marks around it; nor be
 * made of the person's own name or address, or of the market's name.
 */
export async function guessable(password: string, about: About): Promise<string | null> {
  const given = fold(password);
  const forms = [given, given.replace(/^[^\p{L}]{1,4}|[^\p{L}]{1,4}$/gu, '')].flatMap((form) => [
    form,
    withoutLookalikes(form),
  ]);
  const common = await commonPasswords();
  if (forms.some((form) => common.has(form)))
    return 'This password is among those that are guessed first. Choose another one.';
  const core = given.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const own = ownWords(about);
  if ([given, core, withoutLookalikes(core)].some((form) => own.has(form)))
    return 'This password is made of your name or address, or of the name of the market. Choose another one.';
  return null;
}

/** Raises Refusal WEAK_PASSWORD at `field` for a password that is too easy to guess; see {@link guessable}. */
export async function refuseGuessable(password: string, about: About, field = 'password'): Promise<void> {
  const problem = await guessable(password, about);
  if (problem) throw weak(problem, field);
}

const weak = (message: string, field: string): Refusal => refusal('WEAK_PASSWORD', message, ['input', field]);

function ownWords({ email, firstName, lastName }: About): ReadonlySet<string> {
  const [first, last] = [fold(firstName), fold(lastName ?? '')];
  const address = fold(email);
  const mailbox = address.slice(0, address.lastIndexOf('@'));
  const core = mailbox.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const words = [MARKET, address, mailbox, core, first, last, `${first}${last}`, `${last}${first}`];
  return new Set(words.filter((word) => word.length >= MIN_OWN));
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

const withoutLookalikes = (text: string): string =>
  text.replace(/[013457@$!]/g, (mark) => LOOKALIKES[mark] ?? mark);
