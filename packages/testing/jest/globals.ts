// What `@jest/globals` is under the runner of jest.config.mjs, see setup.ts.
import { jestExpect } from '@jest/expect';
import type { jest as Jest } from '@jest/globals';

export { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } from 'jest-circus';
export const expect = jestExpect;
// The runner puts it there once the setup files are through, and before any test file is read.
export const { jest } = globalThis as unknown as { jest: typeof Jest };
