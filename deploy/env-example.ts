// `node deploy/env-example.ts` writes .env.example from the config schemas; a test checks that it was run.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allSettings, ROOT, type Setting } from './settings.ts';

/** Where the example lies. */
export const ENV_EXAMPLE = join(ROOT, '.env.example');

const HEAD = `# Every setting of Souk with its default. All are optional for \`npm start\`; a line takes effect without its #.
# Checked at start: what is missing or wrong is named.
`;

const TITLES: Record<string, string> = {
  all: 'Every process',
  gateway: 'The gateway',
  commands: 'The commands npm start, start:services and import',
};

/** What commands read beside the schemas. */
export const COMMAND_SETTINGS: readonly Setting[] = [
  {
    name: 'SOUK_DATA_DIR',
    owner: 'commands',
    description: 'Where the embedded servers keep their data.',
    default: '.souk',
  },
];

/** The text of .env.example. A variable that several parts read is listed once, under the first of them. */
export function envExample(settings: readonly Setting[]): string {
  const first = new Map<string, Setting>();
  for (const setting of [...settings, ...COMMAND_SETTINGS]) {
    if (!first.has(setting.name)) first.set(setting.name, setting);
  }
  const sections = Map.groupBy(first.values(), ({ owner }) => owner);
  const text = [...sections].map(([owner, ones]) => {
    const lines = ones.map(
      ({ name, description, default: value }) => `# ${description}\n#${name}=${value ?? ''}\n`,
    );
    return `\n# --- ${TITLES[owner] ?? `The subgraph ${owner}`} ---\n\n${lines.join('\n')}`;
  });
  return HEAD + text.join('');
}

if (import.meta.main) writeFileSync(ENV_EXAMPLE, envExample(await allSettings()));
