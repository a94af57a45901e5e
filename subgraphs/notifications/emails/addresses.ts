import { InputProblems, refusal } from '@souk/subgraph';
import { readEmail } from '@souk/text/email.ts';

const MAX_RECIPIENTS = 50;

/** Whom a mail goes to. */
export interface Addressees {
  to: string[];
  cc: string[];
  bcc: string[];
}

/** Reads the recipients of `sendEmail`; refuses malformed addresses, none in `to`, and more than 50 altogether. */
export function readAddressees(input: {
  to: readonly string[];
  cc?: readonly string[] | null;
  bcc?: readonly string[] | null;
}): Addressees {
  const problems = new InputProblems();
  const read = (name: 'to' | 'cc' | 'bcc'): string[] => {
    const parsed = (input[name] ?? []).map((one, index) => {
      // A bare address only: with no place for names, quotes or line breaks nothing can slip into a header.
      const { email, problem } = readEmail(one);
      if (email !== null) return email;
      problems.add('INVALID_INPUT', problem, ['input', name, String(index)]);
      return '';
    });
    return [...new Set(parsed)];
  };
  const addressees = { to: read('to'), cc: read('cc'), bcc: read('bcc') };
  const count = addressees.to.length + addressees.cc.length + addressees.bcc.length;
  problems.refuse();
  if (addressees.to.length === 0 || count > MAX_RECIPIENTS) {
    const message = `A mail goes to 1 to ${MAX_RECIPIENTS} addresses, one of them in \`to\`.`;
    throw refusal('INVALID_INPUT', message, ['input', 'to']);
  }
  return addressees;
}
