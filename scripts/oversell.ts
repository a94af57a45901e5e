// `npm run oversell`: the figures of a rush on scarce stock: 500 shoppers for 37 units at three locations, and how long an expired
// reservation keeps its units. The tests are those of `npm run test:all`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const { status } = spawnSync(
  process.execPath,
  [
    '--disable-warning=ExperimentalWarning',
    join(root, 'node_modules/jest/bin/jest.js'),
    '--selectProjects=in-process',
    '--maxWorkers=1',
    '--forceExit',
    '--testPathPatterns',
    'e2e/oversell',
    'subgraphs/products/reservations/freed-in-time',
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, SOUK_TESTS: 'all' } },
);
process.exitCode = status ?? 1;
