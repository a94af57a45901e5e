const SETUP = './packages/testing/jest/setup.ts';

const project = {
  // Test files share the modules of their worker: reading Mongoose, GraphQL and the rest anew for each took half the time.
  runner: 'jest-light-runner',
  transform: {},
  modulePathIgnorePatterns: ['<rootDir>/.souk/', '<rootDir>/bench/(vendure/)?node_modules/'],
  globalSetup: './packages/testing/jest/global-setup.ts',
  globalTeardown: './packages/testing/jest/global-teardown.ts',
};

// End-to-end tests that once is enough for: they start their processes by themselves, whatever the mode, or take long
// and are about what the databases decide.
const ONCE = [
  '/e2e/crash/',
  '/e2e/direct-call/',
  '/e2e/dead-subgraph/',
  '/e2e/events/',
  '/e2e/harness/',
  '/e2e/limits/fair',
  '/e2e/oversell/',
  '/e2e/pages/',
  '/e2e/resilience/',
  '/e2e/start/',
  '/e2e/live-orders/processes',
  '/e2e/webhooks/processes',
];

export default {
  maxWorkers: 2,
  projects: [
    { ...project, displayName: 'together', testMatch: ['**/*.test.ts'], setupFiles: [SETUP] },
    {
      ...project,
      displayName: 'apart',
      testMatch: ['<rootDir>/e2e/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', ...ONCE],
      setupFiles: ['./packages/testing/jest/distributed.ts', SETUP],
    },
  ],
};
