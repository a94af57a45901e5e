const esm = {
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/.souk/'],
};

export default {
  ...esm,
  testMatch: ['**/*.test.ts'],
  globalSetup: './packages/testing/jest/global-setup.ts',
  globalTeardown: './packages/testing/jest/global-teardown.ts',
  maxWorkers: 2,
  testTimeout: 60_000,
};
