import { type Logger, pino } from 'pino';

const SECRETS = [
  'password',
  'currentPassword',
  'newPassword',
  'code',
  'otp',
  'token',
  'accessToken',
  'refreshToken',
  'authorization',
  'cookie',
  '["x-user-context"]',
];

const DEPTHS = ['', '*.', '*.*.', '*.*.*.'];

function pathsOf(key: string): string[] {
  return DEPTHS.map((depth) => (key.startsWith('[') ? `${depth.slice(0, -1)}${key}` : `${depth}${key}`));
}

/** The log of a process: readable lines in development, JSON otherwise, secrets cut out down to the fourth level. */
export function createLogger(name: string, options: { level: string; pretty: boolean }): Logger {
  return pino({
    name,
    level: options.level,
    redact: {
      paths: SECRETS.flatMap(pathsOf),
      censor: (value, path) => (path.at(-1) === 'code' && isCodeOfError(value) ? value : '[secret]'),
    },
    ...(options.pretty
      ? { transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname,time', singleLine: true } } }
      : {}),
  });
}

/** `ECONNREFUSED`, 11000 and the like say what went wrong; the codes that open accounts are strings of digits. */
function isCodeOfError(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^[A-Z][A-Z_]+$/.test(value));
}
