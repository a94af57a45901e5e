import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto';

/** What differs from an authenticator that does everything right. */
export interface Behaviour {
  /** Whether it verifies the person by PIN or finger. */
  verifies?: boolean;
  /** The signature counter that it shows; by default one more than before. */
  counter?: number;
  origin?: string;
  challenge?: string;
  userHandle?: string;
}

const UP = 0x01;
const UV = 0x04;
const BE = 0x08;
const BS = 0x10;
const AT = 0x40;
const ORIGIN = 'http://localhost:8000';

interface AuthenticatorOptions {
  /** Whether the person's devices share its keys. */
  isShared?: boolean;
  /** The page that uses it. */
  origin?: string;
  /** The site that it takes itself to be at; by default the one that asks. */
  rpId?: string;
}

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest();

type Encodable = number | string | Buffer | Map<number | string, Encodable>;

/** CBOR (RFC 8949), as far as authenticators need it: small integers, texts, bytes and maps. */
function cbor(value: Encodable): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const entries = [...value].flatMap(([key, one]) => [cbor(key), cbor(one)]);
  return Buffer.concat([head(5, value.size), ...entries]);
}

function head(major: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(major << 5) | size]);
  if (size < 256) return Buffer.from([(major << 5) | 24, size]);
  return Buffer.from([(major << 5) | 25, size >> 8, size & 255]);
}

interface Options {
  challenge: string;
  rp?: { id?: string };
  rpId?: string;
}

/** An authenticator made of code, with one ES256 key pair and no attestation. */
export class Authenticator {
  readonly id = base64url(randomBytes(16));
  counter = 0;
  readonly #key: KeyObject;
  readonly #isShared: boolean;
  readonly #origin: string;
  readonly #rpId: string | undefined;

  constructor({ isShared = false, origin = ORIGIN, rpId }: AuthenticatorOptions = {}) {
    this.#key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    this.#isShared = isShared;
    this.#origin = origin;
    this.#rpId = rpId;
  }

  /** Answers `navigator.credentials.create`. */
  register(options: unknown, behaviour: Behaviour = {}) {
    const clientData = this.#clientData('webauthn.create', options, behaviour);
    const credentialId = Buffer.from(this.id, 'base64url');
    const length = Buffer.from([0, credentialId.length]);
    const authData = Buffer.concat([
      this.#authData(options, behaviour, AT),
      Buffer.alloc(16),
      length,
      credentialId,
      this.#coseKey(),
    ]);
    const attestationObject = base64url(
      cbor(
        new Map<string, Encodable>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authData],
        ]),
      ),
    );
    const response = { clientDataJSON: base64url(clientData), attestationObject, transports: ['internal'] };
    return { ...this.#credential(), response };
  }

  /** Answers `navigator.credentials.get`. */
  assert(options: unknown, behaviour: Behaviour = {}) {
    this.counter = behaviour.counter ?? this.counter + 1;
    const clientData = this.#clientData('webauthn.get', options, behaviour);
    const authData = this.#authData(options, behaviour, 0);
    const signature = sign('sha256', Buffer.concat([authData, sha256(clientData)]), this.#key);
    const { userHandle } = behaviour;
    const response = {
      clientDataJSON: base64url(clientData),
      authenticatorData: base64url(authData),
      signature: base64url(signature),
      ...(userHandle === undefined ? {} : { userHandle: base64url(Buffer.from(userHandle)) }),
    };
    return { ...this.#credential(), response };
  }

  #credential() {
    return { id: this.id, rawId: this.id, type: 'public-key', clientExtensionResults: {} };
  }

  #clientData(type: string, options: unknown, { origin = this.#origin, challenge }: Behaviour): Buffer {
    const asked = (options as Options).challenge;
    return Buffer.from(JSON.stringify({ type, challenge: challenge ?? asked, origin, crossOrigin: false }));
  }

  #authData(options: unknown, { verifies = true }: Behaviour, more: number): Buffer {
    const { rp, rpId } = options as Options;
    const site = this.#rpId ?? rp?.id ?? rpId ?? '';
    const flags = UP | (verifies ? UV : 0) | (this.#isShared ? BE | BS : 0) | more;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([sha256(site), Buffer.from([flags]), counter]);
  }

  #coseKey(): Buffer {
    const { x = '', y = '' } = createPublicKey(this.#key).export({ format: 'jwk' });
    const bytes = (text: string) => Buffer.from(text, 'base64url');
    return cbor(
      new Map<number, Encodable>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, bytes(x)],
        [-3, bytes(y)],
      ]),
    );
  }
}
