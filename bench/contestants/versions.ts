import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGES = ['@apollo/gateway', '@apollo/server', '@graphql-hive/gateway'];
const BINARIES = { 'Hive Router': 'PEER_HIVE_ROUTER', 'Cosmo Router': 'PEER_COSMO_ROUTER' };

/**
 * What peers are of which version, as a note for a report. Routers do not tell without being started, so theirs are what
 * `PEER_HIVE_ROUTER_VERSION` and `PEER_COSMO_ROUTER_VERSION` say.
 */
export function versionsNote(env: NodeJS.ProcessEnv): string {
  const installed = PACKAGES.map((name) => `${name} ${versionOf(name)}`);
  const built = Object.entries(BINARIES).flatMap(([title, setting]) =>
    env[setting] ? [`${title} ${env[`${setting}_VERSION`] ?? 'of a version not told'}`] : [],
  );
  return `Peers: ${[...installed, ...built].join(', ')}.`;
}

function versionOf(name: string): string {
  const file = join(import.meta.dirname, '..', 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
