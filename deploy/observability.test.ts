import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { SERVICE_NAMES } from '@souk/events/services.ts';
import { parse } from 'yaml';
import { z } from 'zod';
import { environmentOf, readComposeFile } from './compose-file.ts';
import { ROOT } from './settings.ts';

const { services, configs } = readComposeFile();
const yaml = (path: string): unknown => parse(readFileSync(join(ROOT, path), 'utf8'));

describe('the profile `observability`', () => {
  it('holds what reads, shows and keeps what Souk tells', () => {
    const names = Object.entries(services).flatMap(([name, { profiles }]) =>
      profiles.includes('observability') ? [name] : [],
    );
    expect(names.toSorted()).toEqual(['grafana', 'jaeger', 'prometheus']);
  });

  it('has Prometheus read every process where it answers, with the token that it has', () => {
    const { scrape_configs: jobs } = z
      .object({
        scrape_configs: z.array(
          z.strictObject({
            job_name: z.string(),
            metrics_path: z.literal('/metrics'),
            authorization: z.strictObject({ credentials_file: z.string() }),
            static_configs: z.array(z.strictObject({ targets: z.array(z.string()) })),
          }),
        ),
      })
      .parse(yaml('deploy/prometheus.yml'));
    const targets = jobs.flatMap((job) => job.static_configs.flatMap((config) => config.targets));
    const ours = Object.entries(services).filter(
      ([, service]) => 'SOUK_NAMESPACE' in environmentOf(service, { SOUK_NAMESPACE: '' }),
    );
    expect(ours).toHaveLength(1 + 2 * SERVICE_NAMES.length);
    expect(targets.toSorted()).toEqual(
      ours.map(([name, service]) => `${name}:${environmentOf(service).PORT}`).toSorted(),
    );
    const [token] = services.prometheus?.configs ?? [];
    for (const job of jobs) expect(job.authorization.credentials_file).toBe(token?.target);
    const shared = new Set(ours.map(([, service]) => environmentOf(service).METRICS_TOKEN));
    expect([...shared]).toEqual([configs[token?.source ?? '']?.content]);
  });

  it.each([
    ['', 1],
    ['admin', 1],
    ['souk-demo-1', 1],
    ['a-password-of-ones-own', 0],
  ])('does not start Grafana in production with the password "%s": code %i', (password, code) => {
    const [program = '', option = '', script = ''] = services.grafana?.entrypoint ?? [];
    const start = (NODE_ENV: string) =>
      spawnSync(program, [option, script, 'env'], {
        env: { PATH: process.env.PATH, NODE_ENV, GF_SECURITY_ADMIN_PASSWORD: password },
        encoding: 'utf8',
      });
    const production = start('production');
    expect(production.status).toBe(code);
    if (code === 0) expect(production.stdout).toContain('GF_AUTH_ANONYMOUS_ENABLED=false');
    else expect(production.stderr).toContain('GRAFANA_PASSWORD: production needs a password of its own');
    expect(start('development').status).toBe(0);
  });

  it('has Grafana find both, under the names that the dashboard uses', () => {
    const { datasources } = z
      .object({ datasources: z.array(z.looseObject({ uid: z.string(), url: z.url() })) })
      .parse(yaml('deploy/grafana/datasources.yml'));
    for (const { url } of datasources) expect(services).toHaveProperty(new URL(url).hostname);
    const board = readFileSync(join(ROOT, 'deploy/grafana/souk.json'), 'utf8');
    const used = new Set(
      [...board.matchAll(/"type": "prometheus",\s*"uid": "([^"]+)"/g)].map(([, uid]) => uid),
    );
    expect([...used]).toEqual([datasources[0]?.uid]);
    const { providers } = z
      .object({ providers: z.array(z.looseObject({ options: z.object({ path: z.string() }) })) })
      .parse(yaml('deploy/grafana/dashboards.yml'));
    const mounts = services.grafana?.volumes.map((volume) => volume.split(':')[1]) ?? [];
    expect(mounts).toContain(`${providers[0]?.options.path}/souk.json`);
  });
});
