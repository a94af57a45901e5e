import { describe, expect, it } from '@jest/globals';
import { ask } from '../testing/client.ts';
import { startRig } from '../testing/rig.ts';

const PRODUCTION = { NODE_ENV: 'production', CORS_ORIGIN: 'https://shop.example' };
const SCHEMA = '{ __schema { queryType { name } types { name } } }';
const TYPE = '{ __type(name: "Product") { name } }';

describe('the schema and the pages for developers', () => {
  it.each([
    ['outside production', {}, 'open', 'open'],
    ['outside production with INTROSPECTION=false', { INTROSPECTION: 'false' }, 'closed', 'open'],
    ['in production', PRODUCTION, 'closed', 'closed'],
    ['in production with INTROSPECTION=true', { ...PRODUCTION, INTROSPECTION: 'true' }, 'open', 'closed'],
  ] as const)('%s: introspection and pages are as intended', async (_what, env, introspection, pages) => {
    const rig = await startRig({ env });
    try {
      for (const query of [
        SCHEMA,
        TYPE,
        `query A { product(id: "p1") { name } ...B } fragment B on Query ${TYPE}`,
      ]) {
        const { status, body } = await ask(rig.url, query);
        if (introspection === 'open') {
          expect([status, body.errors]).toEqual([200, undefined]);
        } else {
          const codes = body.errors?.map(({ extensions }) => extensions.code);
          expect([status, new Set(codes), body.data]).toEqual([
            400,
            new Set(['GRAPHQL_VALIDATION_FAILED']),
            undefined,
          ]);
        }
      }
      // A misspelt field must not be answered with the names of others where the schema is closed.
      const { body } = await ask(rig.url, '{ product(id: "p1") { nam } }');
      expect(body.errors?.[0]?.message.includes('Did you mean')).toBe(introspection === 'open');
      const page = await fetch(`${rig.url}/graphql`, { headers: { accept: 'text/html' } });
      expect([page.status, (await page.text()).includes('<html')]).toEqual(
        pages === 'open' ? [200, true] : [406, false],
      );
      expect((await fetch(`${rig.url}/graphiql`)).status).toBe(pages === 'open' ? 200 : 404);
    } finally {
      await rig.stop();
    }
  });
});
