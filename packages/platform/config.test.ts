import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ConfigError, flag, INTERNAL_KEY_IN_DEVELOPMENT, readConfig, readPlatformConfig } from './config.ts';

const servers = { MONGODB_URI: 'mongodb://127.0.0.1', REDIS_URL: 'redis://127.0.0.1' };
const messageOf = (env: NodeJS.ProcessEnv) => {
  try {
    readPlatformConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
  return 'fits';
};

describe('readPlatformConfig', () => {
  it('needs no more than the servers, and takes an empty line for nothing', () => {
    const config = readPlatformConfig({ ...servers, PORT: '', LOG_LEVEL: '' });
    expect(config.PORT).toBeUndefined();
    expect(config).toMatchObject({
      NODE_ENV: 'development',
      LOG_LEVEL: 'info',
      SOUK_NAMESPACE: '',
      SOUK_ROLE: 'all',
      USERS_SERVICE_URL: ['http://127.0.0.1:3001'],
    });
  });

  it('names all that is wrong at once, with what it takes, and shows no secret', () => {
    const message = messageOf({
      NODE_ENV: 'production',
      SOUK_INTERNAL_KEY: 'hunter2',
      PORT: '99999',
      SOUK_NAMESPACE: 'A-b',
    });
    expect(message.split('\n').map((line) => line.trim().split(':')[0])).toEqual([
      'souk',
      'MONGODB_URI',
      'REDIS_URL',
      'SOUK_NAMESPACE',
      'SOUK_INTERNAL_KEY',
      'PORT',
      'PUBLIC_URL',
    ]);
    expect(message).toContain('PORT: a whole number from 0 to 65535, without a unit; it is "99999".');
    expect(message).toContain('SOUK_NAMESPACE: lower-case letters, digits and _ only; it is "A-b".');
    expect(message).not.toContain('hunter2');
  });

  it('refuses the key of development in production, given or not, beside all else', () => {
    const production = { ...servers, NODE_ENV: 'production', PUBLIC_URL: 'https://souk.test' };
    const own = 'SOUK_INTERNAL_KEY: production needs a key of its own';
    expect(messageOf(production)).toContain(own);
    expect(messageOf({ NODE_ENV: 'production' })).toContain(own);
    expect(messageOf({ ...production, SOUK_INTERNAL_KEY: INTERNAL_KEY_IN_DEVELOPMENT })).toContain(
      'SOUK_INTERNAL_KEY: production refuses a value that is public in the repository',
    );
    const random = randomBytes(33).toString('base64');
    expect(messageOf({ ...production, SOUK_INTERNAL_KEY: random })).toBe('fits');
  });

  it('takes several URLs of a service, and refuses what is none', () => {
    const { USERS_SERVICE_URL } = readPlatformConfig({
      ...servers,
      USERS_SERVICE_URL: 'http://a:1/, https://b',
    });
    expect(USERS_SERVICE_URL).toEqual(['http://a:1', 'https://b']);
    for (const wrong of ['http://a:1,', 'a:1', 'redis://a', 'http://a:1 http://b:2/c d']) {
      expect(messageOf({ ...servers, USERS_SERVICE_URL: wrong })).toContain(
        'USERS_SERVICE_URL: one URL, or several',
      );
    }
  });

  it('refuses a Redis that is no URL of one', () => {
    expect(messageOf({ ...servers, REDIS_URL: 'localhost' })).toContain('REDIS_URL: the URL of a Redis');
    expect(messageOf({ ...servers, MONGODB_URI: 'localhost' })).toContain(
      'MONGODB_URI: the URI of a MongoDB',
    );
  });
});

describe('readConfig', () => {
  it('reads flags', () => {
    const read = (A: string) => readConfig(z.object({ A: flag }), { A }, 'x').A;
    expect(['true', '1', 'yes', 'on'].map(read)).toEqual([true, true, true, true]);
    expect(['false', '0', 'no', 'off'].map(read)).toEqual([false, false, false, false]);
    expect(() => read('perhaps')).toThrow(
      'x: one setting is not valid (see .env.example):\n  A: true or false; it is "perhaps".',
    );
  });
});
