import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { SERVICE_NAMES, serviceUrlSetting } from '@souk/events/services.ts';
import {
  checkSettings,
  PUBLIC_SECRETS,
  platformConfig,
  readPlatformConfig,
  serviceUrls,
} from '@souk/platform';
import { safeSettings } from '../e2e/production/safe-settings.ts';
import { type ComposeService, entryOf, environmentOf, readComposeFile } from './compose-file.ts';
import { allSchemas, allSettings, ROOT, type Setting } from './settings.ts';

const { services, volumes, configs } = readComposeFile();
const subgraphs = SERVICE_NAMES;
// What containers need to find one another; all else is for .env to say.
const FIXED = [
  'HOST',
  'MEDIA_STORAGE_DIR',
  'PORT',
  'SOUK_ROLE',
  ...subgraphs.map(serviceUrlSetting),
].toSorted();
const ours = Object.entries(services).filter(([, service]) =>
  entryOf(service)?.match(/^(subgraphs|gateway)\//),
);
let settings: Setting[];
let schemas: Awaited<ReturnType<typeof allSchemas>>;

beforeAll(async () => {
  settings = await allSettings();
  schemas = await allSchemas();
});

const get = (name: string): ComposeService => {
  const service = services[name];
  if (!service) throw new Error(`there is no service ${name}`);
  return service;
};

it('runs the servers, the gateway and each subgraph once to answer and once to work', () => {
  const workers = subgraphs.map((name) => `${name}-worker`);
  const rest = ['gateway', 'mongodb', 'redis', 'mail', 'payments'];
  const always = Object.entries(services).flatMap(([name, { profiles }]) =>
    profiles.length > 0 ? [] : [name],
  );
  expect(always.toSorted()).toEqual([...subgraphs, ...workers, ...rest].toSorted());
  for (const name of subgraphs) {
    expect(entryOf(get(name))).toBe(`subgraphs/${name}/main.ts`);
    expect(entryOf(get(`${name}-worker`))).toBe(`subgraphs/${name}/main.ts`);
    expect(environmentOf(get(name)).SOUK_ROLE).toBe('api');
    expect(environmentOf(get(`${name}-worker`)).SOUK_ROLE).toBe('worker');
  }
  expect(entryOf(get('gateway'))).toBe('gateway/main.ts');
  expect(entryOf(get('payments'))).toBe('packages/embedded/payments/main.ts');
});

describe.each(Object.entries(services))('%s', (name, service) => {
  it('runs and is probed by files that exist', () => {
    for (const [program, path = ''] of [service.command ?? [], service.healthcheck.test.slice(1)]) {
      if (program === 'node') expect(existsSync(join(ROOT, path))).toBe(true);
    }
    if (service.build)
      expect(existsSync(join(ROOT, service.build.context, service.build.dockerfile))).toBe(true);
  });

  it('waits for services that can be probed, in no circle', () => {
    const walk = (current: string, path: readonly string[]): void => {
      expect(path).not.toContain(current);
      for (const next of Object.keys(get(current).depends_on)) walk(next, [...path, current]);
    };
    walk(name, []);
  });

  it('uses volumes that are declared', () => {
    for (const volume of service.volumes) {
      const [from = ''] = volume.split(':');
      if (from.startsWith('./')) expect(existsSync(join(ROOT, from))).toBe(true);
      else expect(Object.keys(volumes)).toContain(from);
    }
    for (const { source } of service.configs) expect(Object.keys(configs)).toContain(source);
  });
});

describe.each(ours)('%s', (name, service) => {
  const environment = environmentOf(service);

  it('is given variables that exist, with values their schemas take', () => {
    const known = settings.map((setting) => setting.name);
    expect(Object.keys(environment).filter((variable) => !known.includes(variable))).toEqual([]);
    const own = schemas.get(name.replace('-worker', ''));
    expect(own).toBeDefined();
    if (own) expect(() => checkSettings([platformConfig, own], environment, name)).not.toThrow();
  });

  it('is given every setting that stands in .env, but for those that are fixed', () => {
    const names = [...new Set(settings.map((setting) => setting.name))];
    const env = Object.fromEntries(names.map((variable) => [variable, `of-the-file-${variable}`]));
    const filled = readComposeFile(env).services[name];
    const seen = filled ? environmentOf(filled, env) : {};
    expect(names.filter((variable) => seen[variable] !== env[variable]).toSorted()).toEqual(
      FIXED.filter((variable) => variable !== 'SOUK_ROLE' || name !== 'gateway'),
    );
  });

  it('is refused in production with the defaults of this file, by name', () => {
    const own = schemas.get(name.replace('-worker', ''));
    const env = { NODE_ENV: 'production' };
    const filled = readComposeFile(env).services[name];
    if (!own || !filled) throw new Error(`${name} is not there`);
    const start = () => checkSettings([platformConfig, own], environmentOf(filled, env), name);
    const asked = ['SOUK_INTERNAL_KEY', 'PUBLIC_URL', 'METRICS_TOKEN', 'ADMIN_PASSWORD'];
    if (name.startsWith('orders')) asked.push('PAYMENT_PROVIDER');
    if (name.startsWith('notifications')) asked.push('SMTP_URL');
    for (const variable of asked) expect(start).toThrow(`\n  ${variable}: production`);
  });

  it('starts in production with settings of one’s own in .env', () => {
    const own = schemas.get(name.replace('-worker', ''));
    const env = safeSettings();
    const filled = readComposeFile(env).services[name];
    if (!own || !filled) throw new Error(`${name} is not there`);
    for (const given of [env, { ...env, ADMIN_EMAIL: '', ADMIN_PASSWORD: '' }]) {
      const seen = readComposeFile(given).services[name] ?? filled;
      expect(() => checkSettings([platformConfig, own], environmentOf(seen, given), name)).not.toThrow();
    }
  });

  it('listens where the others look for it', () => {
    const platform = readPlatformConfig(environment);
    const plain = readPlatformConfig({ MONGODB_URI: 'mongodb://x', REDIS_URL: 'redis://x' });
    expect(platform.HOST).toBe('0.0.0.0');
    if (name === 'gateway') {
      expect(service.ports.map((port) => port.split(':').at(-1))).toEqual([String(platform.PORT)]);
      return;
    }
    const subgraph = subgraphs.find((one) => one === name.replace('-worker', ''));
    if (!subgraph) throw new Error(`${name} is no subgraph`);
    const url = new URL(serviceUrls(platform)[subgraph][0]);
    expect(url.hostname).toBe(subgraph);
    expect(url.port).toBe(String(platform.PORT));
    expect(url.port).toBe(new URL(serviceUrls(plain)[subgraph][0]).port);
    expect(service.ports).toEqual([]);
  });

  it('is ready only after the servers that its addresses name', () => {
    const servers = [environment.MONGODB_URI, environment.REDIS_URL].map(
      (url) => new URL(url ?? '').hostname,
    );
    expect(Object.keys(service.depends_on)).toEqual(expect.arrayContaining(servers));
    const addresses = Object.values(environment).filter((value) =>
      /^(mongodb|redis|smtp|http):\/\//.test(value),
    );
    const hosts = addresses.map((url) => new URL(url).hostname).filter((host) => host !== 'localhost');
    expect(hosts.filter((host) => !(host in services))).toEqual([]);
  });
});

it('has no secret that production would take', () => {
  const text = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');
  const secrets = [...text.matchAll(/\$\{[A-Z_]*(?:KEY|TOKEN|SECRET|PASSWORD):?-([^}]+)\}/g)].map(
    ([, one]) => one,
  );
  expect(secrets.length).toBeGreaterThan(3);
  expect(secrets.filter((one) => !PUBLIC_SECRETS.has(one ?? ''))).toEqual([]);
});

it('shows the mails of development on this machine only', () => {
  for (const port of get('mail').ports) expect(port).toMatch(/^127\.0\.0\.1:/);
});

it('gives the simulated card provider what it reads, at the address that orders has', () => {
  const environment = environmentOf(get('payments'));
  const source = readFileSync(join(ROOT, 'packages/embedded/payments/main.ts'), 'utf8');
  const read = /const \{ (?<names>.+) \} = process\.env/.exec(source)?.groups?.names ?? '';
  const names = read.split(', ').map((part) => part.split(' ')[0]);
  expect(Object.keys(environment).filter((name) => !names.includes(name))).toEqual([]);
  expect(environmentOf(get('orders')).PAYMENTS_URL).toBe(`http://payments:${environment.PORT}`);
});

it('shares the folder of the media files between the processes that use it, where the image puts it', () => {
  const dockerfile = readFileSync(join(ROOT, 'deploy/Dockerfile'), 'utf8');
  const folder = /MEDIA_STORAGE_DIR=(\S+)/.exec(dockerfile)?.[1];
  expect(folder).toBe('/data/media');
  for (const name of ['media', 'media-worker']) expect(get(name).volumes).toEqual([`media:${folder}`]);
});
