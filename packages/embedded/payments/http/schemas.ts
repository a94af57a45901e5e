import { knownCurrencies } from '@souk/platform';

const MAX_MINOR = 999_999_999_999;

const amountMinor = { type: 'integer', minimum: 1, maximum: MAX_MINOR };
const currency = { type: 'string', enum: knownCurrencies() };
const closed = { type: 'object', additionalProperties: false };

export const authorizeBody = {
  ...closed,
  required: ['amountMinor', 'currency', 'token'],
  properties: {
    amountMinor,
    currency,
    token: { type: 'string', minLength: 1, maxLength: 255 },
    metadata: {
      type: 'object',
      maxProperties: 50,
      propertyNames: { pattern: '^[A-Za-z0-9_]{1,40}$' },
      additionalProperties: { type: 'string', maxLength: 500 },
    },
  },
};

// An amount without its currency would be a guess.
const amount = { dependencies: { amountMinor: ['currency'] }, properties: { amountMinor, currency } };

export const captureBody = { ...closed, ...amount };
export const voidBody = closed;
export const refundBody = {
  ...closed,
  ...amount,
  properties: { ...amount.properties, reason: { type: 'string', maxLength: 500 } },
};

export const idempotencyHeader = {
  type: 'object',
  required: ['idempotency-key'],
  properties: { 'idempotency-key': { type: 'string', minLength: 1, maxLength: 255 } },
};

export const listQuery = {
  ...closed,
  properties: {
    orderId: { type: 'string' },
    idempotencyKey: { type: 'string' },
    after: { type: 'string' },
    limit: { type: 'string', pattern: '^([1-9][0-9]?|100)$' },
  },
};

const times = { type: 'integer', minimum: 1 };
const ms = { type: 'integer', minimum: 0, maximum: 600_000 };
const operations = {
  type: 'array',
  minItems: 1,
  items: { enum: ['authorize', 'capture', 'void', 'refund', 'find'] },
};

const callFault = (kind: string, properties: object = {}, required: string[] = []) => ({
  ...closed,
  required: ['kind', ...required],
  properties: { kind: { const: kind }, times, operations, ...properties },
});
const webhookFault = (kind: string, property: string, schema: object) => ({
  ...closed,
  required: ['kind', property],
  properties: { kind: { const: kind }, times, [property]: schema },
});

export const faultBody = (declineCodes: string[]) => ({
  type: 'object',
  required: ['kind'],
  discriminator: { propertyName: 'kind' },
  oneOf: [
    callFault('decline', { code: { enum: declineCodes } }),
    callFault('error', { status: { type: 'integer', minimum: 500, maximum: 599 } }),
    callFault('timeout_after_effect'),
    callFault('delay', { ms }, ['ms']),
    callFault('close', { when: { enum: ['before', 'after'] } }),
    webhookFault('webhook_duplicate', 'copies', { type: 'integer', minimum: 2, maximum: 100 }),
    webhookFault('webhook_late', 'ms', ms),
    webhookFault('webhook_reorder', 'count', { type: 'integer', minimum: 2, maximum: 100 }),
    webhookFault('webhook_aged', 'ms', { type: 'integer', minimum: 1, maximum: 30 * 86_400_000 }),
    { ...closed, required: ['kind'], properties: { kind: { const: 'search_lag' }, times } },
  ],
});
