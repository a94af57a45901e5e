import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  defaultServiceUrl,
  SERVICE_NAMES,
  type ServiceName,
  services,
  serviceUrlSetting,
} from '@souk/events/services.ts';

/**
 * The text of each file that lists the subgraphs, by its path, as the registry in packages/events/services.ts has it.
 * In files that hold more, the sections between `# services: …` and `# end of services` are replaced.
 */
export function serviceFiles(root: string): ReadonlyMap<string, string> {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  return new Map([
    ['supergraph.yaml', withSections(read('supergraph.yaml'), { subgraphs: supergraphEntry })],
    [
      'deploy/prometheus.yml',
      withSections(read('deploy/prometheus.yml'), { api: target(''), workers: target('-worker') }),
    ],
    [
      'docker-compose.yml',
      withSections(read('docker-compose.yml'), {
        urls: (name) => [`${serviceUrlSetting(name)}: http://${name}:${services[name].port}`],
        containers: (name) => [...container(name, 'api'), ...container(name, 'worker')],
        gateway: (name) => [`${name}: { condition: service_healthy }`],
      }),
    ],
  ]);
}

type Lines = (name: ServiceName) => string[];

/** Raises when the text lacks a section, or has one that nobody fills. */
function withSections(text: string, sections: Readonly<Record<string, Lines>>): string {
  const open = new Set(Object.keys(sections));
  const written = text.replace(
    /^( *)# services: (\w+)\n(?:.*\n)*?\1# end of services$/gm,
    (_, indent: string, section: string) => {
      const lines = sections[section];
      if (!lines || !open.delete(section)) throw new Error(`"# services: ${section}" is not expected here`);
      const body = SERVICE_NAMES.flatMap(lines).map((line) => (line === '' ? '' : `${indent}${line}`));
      return [`${indent}# services: ${section}`, ...body, `${indent}# end of services`].join('\n');
    },
  );
  if (open.size > 0) throw new Error(`a section "# services: ${[...open].join(', ')}" is missing`);
  return written;
}

const supergraphEntry: Lines = (name) => [
  `${name}:`,
  `  routing_url: ${defaultServiceUrl(name)}/graphql`,
  '  schema:',
  `    file: ./subgraphs/${name}/generated/schema.graphql`,
];

const target =
  (suffix: '' | '-worker'): Lines =>
  (name) => [`- ${name}${suffix}:${services[name].port}`];

function container(name: ServiceName, role: 'api' | 'worker'): string[] {
  const { port, volume }: { port: number; volume?: string } = services[name];
  return [
    `${name}${role === 'api' ? '' : '-worker'}:`,
    '  <<: *service',
    `  command: [node, subgraphs/${name}/main.ts]`,
    `  environment: { <<: *environment, SOUK_ROLE: ${role}, PORT: ${port} }`,
    ...(volume === undefined ? [] : [`  volumes: [${volume}]`]),
    '',
  ];
}
