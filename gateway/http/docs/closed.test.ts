import { describe, expect, it } from '@jest/globals';
import { startRig } from '../../testing/rig.ts';

describe('the documentation of a gateway in production', () => {
  it.each([
    [404, {}],
    [200, { INTROSPECTION: 'true', CORS_ORIGIN: 'https://shop.example' }],
  ])('answers %d, and pages link to it accordingly, with %j', async (status, env) => {
    const rig = await startRig({ env: { NODE_ENV: 'production', ...env } });
    try {
      for (const path of ['/api/docs', '/api/docs/schema.graphql', '/api/docs/search.js']) {
        expect([path, (await fetch(`${rig.url}${path}`)).status]).toEqual([path, status]);
      }
      for (const path of ['/', '/api/status']) {
        const page = await fetch(`${rig.url}${path}`, { headers: { accept: 'text/html' } });
        expect((await page.text()).includes('/api/docs')).toBe(status === 200);
      }
      const ways = (await (await fetch(`${rig.url}/`)).json()) as object;
      expect('docs' in ways).toBe(status === 200);
    } finally {
      await rig.stop();
    }
  });
});
