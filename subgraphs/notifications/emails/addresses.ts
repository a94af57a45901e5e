import { InputProblems, refusal } from '@souk/subgraph';
import { readEmail } from '@souk/text/email.ts';

const MAX_RECIPIENTS = 50;

/** The recipients of an email. */
export interface Addressees {
  to: string[];
  cc: string[];
  bcc: string[];
}

/** Reads the recipients of `sendEmail`; raises Refusal INVALID_INPUT for malformed, missing and more than 50 addresses. */
export function readAddressees(input: {
  to: readonly string[];
  cc?: readonly string[] | null;
  bcc?: readonly string[] | null;
}): Addressees {
  const problems = new InputProblems();
  const read = (name: 'to' | 'cc' | 'bcc'): string[] => {
    const parsed = (input[name] ?? []).map((one, index) => {
      // Only bare addresses: without names, quotes and line breaks nothing can be injected into a header.
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
    const message = `An email needs 1 to ${MAX_RECIPIENTS} recipients, at least one of them in \`to\`.`;
    throw refusal('INVALID_INPUT', message, ['input', 'to']);
  }
  return addressees;
}
