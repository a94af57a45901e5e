import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { checkSettings } from './read.ts';
import { ALWAYS, inProduction, isLoopback } from './rules.ts';
import { settingWarnings } from './warnings.ts';

const one = z.object({
  SIZE: z.coerce.number().int().positive().default(1),
  PART: z.coerce.number().min(0).max(1).default(1),
  SWITCH: z.stringbool().default(false),
  KIND: z.enum(['a', 'b']).default('a'),
  PLACE_URL: z.url().default('https://souk.test'),
  SINCE: z.iso.datetime().optional(),
});
const other = z
  .object({
    NODE_ENV: z.string().default('development'),
    API_KEY: z.string().default('none'),
    OTHER_KEY: z.string().optional(),
    ADMIN_PASSWORD: z.string().optional(),
    STORE_URL: z.string().optional(),
    PAIR: z.stringbool().default(false),
  })
  .refine((env) => !env.PAIR || env.STORE_URL !== undefined, {
    path: ['PAIR'],
    error: 'needs STORE_URL',
    ...ALWAYS,
  })
  .superRefine(
    inProduction((env, refuse) => {
      if (env.API_KEY === 'none') refuse('API_KEY', 'production needs one');
    }),
    ALWAYS,
  );

const key = () => randomBytes(33).toString('base64');
const said = (env: NodeJS.ProcessEnv): string => {
  try {
    checkSettings([one, other], env, 'test');
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('checkSettings', () => {
  it.each([
    ['SIZE', '3 MB', 'a whole number from 1 on, without a unit; it is "3 MB"'],
    ['SIZE', '-3', 'a whole number from 1 on, without a unit; it is "-3"'],
    ['SIZE', '1.5', 'a whole number from 1 on, without a unit; it is "1.5"'],
    ['SIZE', '0x10', 'a whole number from 1 on, without a unit; it is "0x10"'],
    ['SIZE', '0b11', 'a whole number from 1 on, without a unit; it is "0b11"'],
    ['SIZE', '1_000', 'a whole number from 1 on, without a unit; it is "1_000"'],
    ['SIZE', 'Infinity', 'a whole number from 1 on, without a unit; it is "Infinity"'],
    ['PART', '2', 'a number from 0 to 1, without a unit; it is "2"'],
    ['SWITCH', 'perhaps', 'true or false; it is "perhaps"'],
    ['KIND', 'c', 'one of a, b; it is "c"'],
    [
      'PLACE_URL',
      'souk.test',
      'a whole URL with its scheme, such as https://souk.example; it is "souk.test"',
    ],
    ['SINCE', 'yesterday', 'an instant such as 2026-01-31T12:00:00Z; it is "yesterday"'],
  ])('says of %s=%s what is expected', (name, value, words) => {
    expect(said({ [name]: value })).toBe(
      `test: one setting is not valid (see .env.example):\n  ${name}: ${words}.`,
    );
  });

  it('names all that is wrong in all schemas at once, rules between settings and a misspelt name among it', () => {
    const message = said({ NODE_ENV: 'production', SIZE: 'x', SWITCH: 'y/n', PAIR: 'on', STORE_ULR: 'x' });
    expect(message.split('\n').map((line) => line.trim().split(/[: ]/)[0])).toEqual([
      'test',
      'SIZE',
      'SWITCH',
      'PAIR',
      'API_KEY',
      'STORE_ULR',
    ]);
    expect(message).toContain('STORE_ULR is not a setting of Souk; did you mean STORE_URL?');
    expect(message).toContain('docs/production.md');
  });

  it('takes blanks for "not set", and blanks around a value for none of it', () => {
    expect(said({ SIZE: '  ', SWITCH: '', KIND: ' b ', PART: '\t1' })).toBe('');
  });

  it('never shows a secret, nor a password in an address, however the address is broken', () => {
    const secret = 'hunter2-hunter2';
    for (const address of [
      `redis://${secret}@host`,
      `u:${secret}@host`,
      `mongodb://u:p/${secret}@h`,
      `x://h?password=${secret}`,
    ]) {
      const message = said({ PLACE_URL: `no url ${address}`, API_KEY: secret, NODE_ENV: 'production' });
      expect(message).toContain('PLACE_URL');
      expect(message).toContain('API_KEY');
      expect(message).not.toContain(secret);
    }
  });
});

describe('secrets in production', () => {
  const production = (env: NodeJS.ProcessEnv) => said({ NODE_ENV: 'production', API_KEY: key(), ...env });

  it.each(['API_KEY', 'GRAFANA_PASSWORD', 'SOMETHING_TOKEN', 'ANY_SECRET'])(
    'refuses what stands in the repository as %s, read or not',
    (name) => {
      for (const value of [
        'souk-demo-1',
        'souk-development-metrics-token',
        'souk-development-webhook-secret',
      ]) {
        expect(production({ [name]: value })).toContain(`${name}: production refuses a value that is public`);
      }
      expect(said({ [name]: 'souk-demo-1' })).toBe('');
    },
  );

  it('refuses a known password inside an address', () => {
    expect(production({ STORE_URL: 'redis://:souk-demo-1@host' })).toContain('STORE_URL: production refuses');
    expect(production({ STORE_URL: 'redis://:souk%2Ddemo%2D1@host' })).toContain('STORE_URL: production');
  });

  it.each([
    'mongodb://souk:souk-demo-1@a:27017,b:27017,c:27017/?replicaSet=rs0',
    'mongodb+srv://souk:souk-demo-1@cluster.example/?w=majority',
    'https://souk-development-metrics-token@metrics.example',
    'https://metrics.example/push?access_token=souk-development-metrics-token&x=1',
    'redis://default:Souk-Demo-1@host:6379/0',
    'REDIS://:SOUK-DEMO-1@host',
  ])('refuses a known password wherever it stands in an address: %s', (address) => {
    expect(production({ STORE_URL: address })).toContain(
      'STORE_URL: production refuses a value that is public',
    );
  });

  it('refuses a known value in other letters or between blanks', () => {
    for (const value of ['SOUK-DEMO-1', ' Souk-Demo-1 ', 'Souk-Development-Metrics-Token']) {
      expect(production({ OTHER_KEY: value })).toContain(
        'OTHER_KEY: production refuses a value that is public',
      );
    }
  });

  it('takes two secrets that differ by case alone for one', () => {
    const same = key();
    expect(production({ API_KEY: same, OTHER_KEY: same.toUpperCase() })).toContain(
      'the same secret as API_KEY',
    );
  });

  it('takes a name alone for no secret where a password follows it, and addresses without credentials', () => {
    expect(production({ STORE_URL: `mongodb://souk-demo-1:${encodeURIComponent(key())}@a,b/` })).toBe('');
    expect(production({ STORE_URL: 'https://host/a@b?key=', OTHER_KEY: key() })).toBe('');
  });

  it.each([
    'short',
    'a'.repeat(64),
    'abcdefghijklmnopqrstuvwxyz0123456789',
    'abcabcabcabcabcabcabcabcabcabcabcabc',
    '12345678901234567890123456789012',
    'please-change-me-please-change-it-now',
    'your-internal-key-goes-in-this-place',
  ])('refuses the weak key %s', (weak) => {
    expect(production({ API_KEY: weak })).toContain('API_KEY: production needs a random secret');
  });

  it.each(['password1234', 'Admin12345678', 'aaaaaaaaaaa1', 'short-1'])(
    'refuses the weak password %s',
    (weak) => {
      expect(production({ ADMIN_PASSWORD: weak })).toContain('ADMIN_PASSWORD: production needs a password');
    },
  );

  it('refuses one secret for two purposes, also within an address', () => {
    const same = key();
    expect(production({ API_KEY: same, OTHER_KEY: same })).toContain('OTHER_KEY: the same secret as API_KEY');
    const inAddress = `redis://:${encodeURIComponent(same)}@host`;
    expect(production({ API_KEY: same, STORE_URL: inAddress })).toContain('STORE_URL: the same secret');
  });

  it('takes every random key of 24 bytes or more, in hexadecimal or base64', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 24, maxLength: 24 }), (bytes) => {
        fc.pre(new Set(bytes).size > 20);
        for (const form of ['hex', 'base64', 'base64url'] as const) {
          expect(production({ API_KEY: Buffer.from(bytes).toString(form) })).toBe('');
        }
      }),
    );
    expect(production({ ADMIN_PASSWORD: 'correct-horse-1' })).toBe('');
  });
});

describe('settingWarnings', () => {
  it('asks about names that look misspelt, and about no others', () => {
    const env = { STOR_URL: 'x', API_KEYS: 'x', HOME: '/', PATH: '/', OTHER_VARIABLE: 'x', SIZES: '3' };
    expect(settingWarnings([one, other], env)).toEqual([
      'STOR_URL is not a setting of Souk; did you mean STORE_URL?',
      'API_KEYS is not a setting of Souk; did you mean API_KEY?',
    ]);
    expect(settingWarnings([one, other], { API_KEY: 'x', API_KEYS: 'x' })).toEqual([]);
  });
});

it('isLoopback knows this machine by its names', () => {
  for (const own of ['localhost', 'shop.localhost', '127.0.0.1', '127.1.2.3', '[::1]', '0.0.0.0']) {
    expect(isLoopback(own)).toBe(true);
  }
  for (const far of ['localhost.example', '10.0.0.1', 'souk.example', '128.0.0.1']) {
    expect(isLoopback(far)).toBe(false);
  }
});
