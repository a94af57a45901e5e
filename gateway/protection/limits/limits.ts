import { GraphQLError } from 'graphql';
import type { GatewayConfig } from '../../config.ts';
import type { DocumentShape } from './shape.ts';

/** The limits for one operation. */
export interface Limits extends Readonly<DocumentShape> {
  /** The number of characters of the document, including comments and whitespace. */
  readonly length: number;
  /** The number of lexical tokens of the document. */
  readonly tokens: number;
  /** The maximum cost, see `costOf`. */
  readonly cost: number;
}

/** The limits of the settings; no limits when the guards are off. */
export const limitsOf = (config: GatewayConfig): Limits => (config.GATEWAY_GUARDS ? set(config) : NONE);

const set = (config: GatewayConfig): Limits => ({
  length: config.QUERY_MAX_LENGTH,
  tokens: config.QUERY_MAX_TOKENS,
  depth: config.QUERY_MAX_DEPTH,
  fields: config.QUERY_MAX_FIELDS,
  rootFields: config.QUERY_MAX_ROOT_FIELDS,
  aliases: config.QUERY_MAX_ALIASES,
  directives: config.QUERY_MAX_DIRECTIVES,
  cost: config.QUERY_MAX_COST,
});

const NONE: Limits = {
  length: Infinity,
  tokens: Infinity,
  depth: Infinity,
  fields: Infinity,
  rootFields: Infinity,
  aliases: Infinity,
  directives: Infinity,
  cost: Infinity,
};

const MESSAGES: Record<keyof Limits, (max: number) => string> = {
  length: (max) => `A document may have at most ${max} characters`,
  tokens: (max) => `A document may have at most ${max} tokens`,
  depth: (max) => `Fields may nest at most ${max} levels deep`,
  fields: (max) => `An operation may have at most ${max} fields, with those of fragments counted at each use`,
  aliases: (max) => `An operation may have at most ${max} aliases`,
  directives: (max) => `An operation may have at most ${max} directives`,
  rootFields: (max) => `An operation may have at most ${max} root fields`,
  cost: (max) => `An operation may cost at most ${max}; request smaller pages or fewer nested lists`,
};

/** The error for an exceeded limit. Clients find the name of the limit in `extensions.limit`. */
export function limitError(limit: keyof Limits, limits: Limits, actual?: number): GraphQLError {
  const sentence = MESSAGES[limit](limits[limit]);
  const given = actual !== undefined && Number.isFinite(actual) ? `; this one has ${actual}` : '';
  return new GraphQLError(limit === 'cost' ? `${sentence}${costs(actual)}.` : `${sentence}${given}.`, {
    extensions: { code: 'QUERY_TOO_LARGE', limit, most: limits[limit], http: { status: 400 } },
  });
}

const costs = (actual: number | undefined) =>
  actual !== undefined && Number.isFinite(actual) ? `; this one may cost ${actual}` : '';

/** The error for the first limit that a document exceeds; null when it exceeds none. */
export function exceededLimit(shape: DocumentShape, limits: Limits): GraphQLError | null {
  for (const name of ['depth', 'fields', 'rootFields', 'aliases', 'directives'] as const) {
    if (shape[name] > limits[name]) return limitError(name, limits, shape[name]);
  }
  return null;
}
