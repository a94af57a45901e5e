import { describe, expect, it } from '@jest/globals';
import { readConfig } from '@souk/platform';
import { config } from './config.ts';

const bucket = { MEDIA_STORAGE: 's3', S3_BUCKET: 'pictures' };
const account = {
  MEDIA_STORAGE: 'imagekit',
  IMAGEKIT_PRIVATE_KEY: 'private_3kGm0PqzT8',
  IMAGEKIT_URL_ENDPOINT: 'https://ik.imagekit.io/souk/',
};
const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://souk.example',
  SOUK_INTERNAL_KEY: 'sYb4Zt1pQ9vGm0Lr8Xc2Wd6Kf3Nh7Ja5',
};
const problemsOf = (env: Record<string, string>) => {
  try {
    readConfig(config, env, 'media');
    return [];
  } catch (error) {
    const lines = (error as Error).message.split('\n');
    return lines.flatMap((line) => /^ {2}([A-Z_0-9]+): ([^;]*)/.exec(line)?.slice(1, 3).join(': ') ?? []);
  }
};

describe('the settings of the file storage', () => {
  it.each([
    ['a folder', {}],
    ['a bucket', bucket],
    ['a bucket elsewhere', { ...bucket, S3_ENDPOINT: 'http://minio:9000', S3_PATH_STYLE: 'true' }],
    ['an ImageKit account', account],
    ['a bucket in production', { ...production, ...bucket }],
    [
      'an inner bucket in production',
      { ...production, ...bucket, S3_ENDPOINT: 'http://minio:9000', S3_DIRECT_UPLOADS: 'false' },
    ],
    [
      'a bucket with two addresses in production',
      {
        ...production,
        ...bucket,
        S3_ENDPOINT: 'http://minio:9000',
        S3_PUBLIC_ENDPOINT: 'https://files.example',
      },
    ],
  ])('may name %s', (_what, env) => {
    expect(problemsOf(env)).toEqual([]);
  });

  it.each([
    ['no bucket', { MEDIA_STORAGE: 's3' }, ['S3_BUCKET: is needed when MEDIA_STORAGE is s3']],
    [
      'half of the credentials',
      { ...bucket, S3_ACCESS_KEY_ID: 'key-id-1' },
      ['S3_SECRET_ACCESS_KEY: is needed beside S3_ACCESS_KEY_ID'],
    ],
    [
      'no account',
      { MEDIA_STORAGE: 'imagekit' },
      [
        'IMAGEKIT_PRIVATE_KEY: is needed when MEDIA_STORAGE is imagekit',
        'IMAGEKIT_URL_ENDPOINT: is needed when MEDIA_STORAGE is imagekit',
      ],
    ],
    [
      'uploads in the clear',
      { ...production, ...bucket, S3_ENDPOINT: 'http://minio:9000' },
      ['S3_ENDPOINT: production lets clients send files over https:// only'],
    ],
    [
      'pictures in the clear',
      { ...production, ...account, IMAGEKIT_URL_ENDPOINT: 'http://ik.example/souk' },
      [
        'IMAGEKIT_URL_ENDPOINT: production sends the private key and files over https:// only, unless to this machine',
      ],
    ],
  ])('are refused with %s', (_what, env, problems) => {
    expect(problemsOf(env)).toEqual(problems);
  });

  it('take an URL endpoint with or without a slash at its end', () => {
    expect(readConfig(config, account, 'media').IMAGEKIT_URL_ENDPOINT).toBe('https://ik.imagekit.io/souk');
  });
});
