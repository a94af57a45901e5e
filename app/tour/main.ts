// `npm run tour`: a whole purchase by plain GraphQL requests against a running Souk. Ends 1 when a step is not as
// promised, so that it can stand in a script.
import { DEMO_EMAILS, DEMO_PASSWORD } from '@souk/demo';
import { purchase } from './purchase.ts';
import { runSteps, type TourMail } from './run.ts';

const url = process.env.SOUK_URL ?? `http://localhost:${process.env.PORT ?? 8_000}`;

async function mailsTo(address: string): Promise<TourMail[]> {
  const response = await fetch(`${url}/dev/mail?to=${encodeURIComponent(address)}`);
  if (!response.ok)
    throw new Error('this Souk has no /dev/mail, and the tour has to read a code from a mail');
  return ((await response.json()) as { mails: TourMail[] }).mails;
}

try {
  await fetch(`${url}/health`).catch(() => {
    throw new Error(`no Souk answers at ${url}. Start one with: npm start`);
  });
  const startedAt = performance.now();
  const passed = await runSteps(
    purchase,
    {
      url,
      admin: {
        email: process.env.ADMIN_EMAIL ?? DEMO_EMAILS.admin,
        password: process.env.ADMIN_PASSWORD ?? DEMO_PASSWORD,
      },
      mailsTo,
      onStep(title, seen) {
        process.stdout.write(seen === null ? `• ${title}\n` : `  ${seen}\n`);
      },
    },
    {},
  );
  process.stdout.write(
    `\nAll ${passed} steps as promised, in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.\n`,
  );
} catch (error) {
  process.stderr.write(`\n✗ ${(error as Error).message}\n`);
  process.exitCode = 1;
}
