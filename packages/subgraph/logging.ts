import { type Logger, pino } from 'pino';

const SECRETS = [
  'password',
  'currentPassword',
  'newPassword',
  'code',
  'accessToken',
  'refreshToken',
  'authorization',
];

/** The log of a process: readable lines in development, JSON otherwise, secrets cut out at any of two depths. */
export function createLogger(name: string, options: { level: string; pretty: boolean }): Logger {
  return pino({
    name,
    level: options.level,
    redact: { paths: SECRETS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[secret]' },
    ...(options.pretty
      ? { transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname,time', singleLine: true } } }
      : {}),
  });
}
