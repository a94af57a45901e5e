const SETUP = './packages/testing/jest/setup.ts';
/** `npm run test:all`: every end-to-end test in both modes, and the long loops in full. */
const ALL = process.env.SOUK_TESTS === 'all';

const project = {
  // Test files share the modules of their worker: loading Mongoose, GraphQL and the rest for each took half the time.
  runner: 'jest-light-runner',
  transform: {},
  modulePathIgnorePatterns: ['<rootDir>/.souk/', '<rootDir>/bench/(vendure/)?node_modules/'],
  globalSetup: './packages/testing/jest/global-setup.ts',
  globalTeardown: './packages/testing/jest/global-teardown.ts',
};

// End-to-end tests that start their processes by themselves or need no Souk at all: the mode does not apply to them.
const NO_MODE = [
  'agencies/orders-away',
  'crash',
  'dead-subgraph',
  'direct-call',
  'events',
  'harness',
  'imports/kill',
  'limits/fair',
  'live-orders/processes',
  'oversell',
  'pages',
  'production',
  'resilience',
  'start',
  'webhooks/processes',
];

// About what differs between the modes: what passes between processes, how errors and limits survive it, which process
// reports what. These run in both modes by default; all others run in one, and in both with `npm run test:all`.
const BOTH_MODES = [
  'admin-proxy',
  'authorization',
  'blocking',
  'browser-sessions/cookies',
  'caching/caching',
  'idempotency',
  'imports/pictures',
  'limits/secrets',
  'live-orders/live-orders',
  'observability',
  'permissions',
  'persisted/persisted',
  'providers',
  'purchase',
  'queries',
  'revocation',
  'secrets',
  'sign-in/sign-in',
  'tokens',
  'uploads',
];

// An outage is met by each process by itself: one process would be the easier case.
const DISTRIBUTED = ['outage', 'caching/outage'];

const below = (names) => names.map((name) => `/e2e/${name}[/.]`);

export default {
  // One more than the cores that are assumed, as many files mostly wait.
  maxWorkers: 3,
  testSequencer: './packages/testing/jest/sequencer.mjs',
  projects: [
    {
      ...project,
      displayName: 'in-process',
      testMatch: ['**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', ...(ALL ? [] : below(DISTRIBUTED))],
      setupFiles: [SETUP],
    },
    {
      ...project,
      displayName: 'distributed',
      ...(ALL
        ? {
            testMatch: ['<rootDir>/e2e/**/*.test.ts'],
            testPathIgnorePatterns: ['/node_modules/', ...below(NO_MODE)],
          }
        : { testRegex: below([...BOTH_MODES, ...DISTRIBUTED]).map((path) => `${path}.*(?<=\\.test\\.ts)$`) }),
      setupFiles: ['./packages/testing/jest/distributed.ts', SETUP],
    },
  ],
};
