// The lowest accepted version of the packages between clients and subgraphs: what npm resolved, not what a range allows.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '..');

// CVE-2026-32621: prototype pollution by a crafted operation, fixed in 2.13.2 of this line.
const FLOOR = [2, 13, 2];

interface Lock {
  packages: Record<string, { version?: string }>;
}

/** Whether a version is at least another one. */
function isAtLeast(version: string, floor: readonly number[]): boolean {
  const parts = version.split('.').map((part) => Number.parseInt(part, 10));
  const place = floor.findIndex((part, index) => parts[index] !== part);
  return place === -1 || (parts[place] ?? 0) > (floor[place] ?? 0);
}

it('compares versions by number', () => {
  expect(['2.13.2', '2.13.10', '2.14.0', '3.0.0'].filter((one) => !isAtLeast(one, FLOOR))).toEqual([]);
  expect(['2.13.1', '2.9.9', '1.99.99'].filter((one) => isAtLeast(one, FLOOR))).toEqual([]);
});

it('resolves every Federation package to a version without known holes, nested ones too', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
  const federation =
    /(?:^|\/)node_modules\/@apollo\/(?:gateway|federation-internals|query-planner|query-graphs|subgraph|composition)$/;
  const resolved = Object.entries(packages).filter(([path]) => federation.test(path));
  expect(resolved.length).toBeGreaterThan(4);
  const old = resolved.filter(([, { version = '0' }]) => !isAtLeast(version, FLOOR));
  expect(old).toEqual([]);
});
