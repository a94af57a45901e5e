import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Config } from '../config.ts';

const derive = promisify(argon2);
const SALT_BYTES = 16;
const HASH_BYTES = 32;

type Cost = Pick<Argon2Parameters, 'memory' | 'passes' | 'parallelism'>;
type CostSettings = Pick<Config, 'PASSWORD_HASH_MEMORY_KIB' | 'PASSWORD_HASH_PASSES'>;

/** The Argon2id hash of a password (RFC 9106) as a PHC string, with the cost from the settings. */
export async function hashPassword(config: CostSettings, password: string): Promise<string> {
  const cost = costOf(config);
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive('argon2id', {
    ...cost,
    nonce: salt,
    message: spell(password),
    tagLength: HASH_BYTES,
  });
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${encode(salt)}$${encode(hash)}`;
}

/**
 * Whether a password matches a hash. Without a stored hash it does the same work and returns false, so that the duration
 * does not reveal whether an account exists.
 */
export async function verifyPassword(
  config: CostSettings,
  password: string,
  stored: string | null,
): Promise<boolean> {
  const { cost, salt, hash } = stored === null ? nothing(config) : parse(stored);
  const derived = await derive('argon2id', {
    ...cost,
    nonce: salt,
    message: spell(password),
    tagLength: hash.length,
  });
  return timingSafeEqual(derived, hash) && stored !== null;
}

function costOf({ PASSWORD_HASH_MEMORY_KIB: memory, PASSWORD_HASH_PASSES: passes }: CostSettings): Cost {
  return { memory, passes, parallelism: 1 };
}

// Unicode has several encodings of the same text, and keyboards differ in which one they send.
const spell = (password: string) => Buffer.from(password.normalize('NFKC'));

const encode = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');

function nothing(config: CostSettings) {
  return { cost: costOf(config), salt: randomBytes(SALT_BYTES), hash: randomBytes(HASH_BYTES) };
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

function parse(stored: string): { cost: Cost; salt: Buffer; hash: Buffer } {
  const [, memory, passes, parallelism, salt, hash] = PHC.exec(stored) ?? [];
  if (!salt || !hash) throw new Error('a stored password hash is not an Argon2id PHC string');
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  };
}
