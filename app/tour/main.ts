// `npm run tour`: a whole purchase with plain GraphQL requests to a running Souk. Exits with code 1 when a step does not
// have the expected result, for use in scripts.
import { DEMO_EMAILS, DEMO_PASSWORD } from '@souk/demo';
import { loadEnvFile, startSettings } from '../environment.ts';
import { findMailPage, mailsAt } from './mails.ts';
import { purchase } from './purchase.ts';
import { runSteps } from './run.ts';

try {
  loadEnvFile();
  const { port, dataDir } = startSettings();
  const { env } = process;
  const url = env.SOUK_URL || `http://localhost:${port}`;
  await fetch(`${url}/health`).catch(() => {
    throw new Error(`Souk does not answer at ${url}. Start it with: npm start`);
  });
  const mailPage = env.MAIL_URL || (await findMailPage(url, dataDir));
  const startedAt = performance.now();
  const passed = await runSteps(
    purchase,
    {
      url,
      admin: {
        email: env.ADMIN_EMAIL || DEMO_EMAILS.admin,
        password: env.ADMIN_PASSWORD || DEMO_PASSWORD,
      },
      mailsTo: (address) => mailsAt(mailPage, address),
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
