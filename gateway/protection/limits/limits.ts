import { GraphQLError } from 'graphql';
import type { GatewayConfig } from '../../config.ts';
import type { DocumentShape } from './shape.ts';

/** The most that one request may be. */
export interface Limits extends Readonly<DocumentShape> {
  /** Characters of the document's text, comments and whitespace among them. */
  readonly length: number;
  /** Words and signs of the document's text. */
  readonly tokens: number;
  /** See `costOf`. */
  readonly cost: number;
}

/** The limits that the settings give; none are broken by anything once the guards are off. */
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

const told: Record<keyof Limits, (most: number) => string> = {
  length: (most) => `A document has at most ${most} characters`,
  tokens: (most) => `A document has at most ${most} tokens`,
  depth: (most) => `Fields nest at most ${most} deep`,
  fields: (most) => `An operation has at most ${most} fields, those of its fragments counted at each use`,
  aliases: (most) => `An operation has at most ${most} aliases`,
  directives: (most) => `An operation has at most ${most} directives`,
  rootFields: (most) => `An operation has at most ${most} fields at its top`,
  cost: (most) => `An operation costs at most ${most}; ask for smaller pages or fewer levels of lists`,
};

/** The refusal of what goes beyond a limit, with its place in `extensions.limit`: a client can act on that. */
export function limitError(limit: keyof Limits, limits: Limits, actual?: number): GraphQLError {
  const sentence = told[limit](limits[limit]);
  const given = actual !== undefined && Number.isFinite(actual) ? `; this one has ${actual}` : '';
  return new GraphQLError(limit === 'cost' ? `${sentence}${costs(actual)}.` : `${sentence}${given}.`, {
    extensions: { code: 'QUERY_TOO_LARGE', limit, most: limits[limit], http: { status: 400 } },
  });
}

const costs = (actual: number | undefined) =>
  actual !== undefined && Number.isFinite(actual) ? `; this one may cost ${actual}` : '';

/** The first limit that a shape goes beyond; null when it keeps within all. */
export function exceededLimit(shape: DocumentShape, limits: Limits): GraphQLError | null {
  for (const name of ['depth', 'fields', 'rootFields', 'aliases', 'directives'] as const) {
    if (shape[name] > limits[name]) return limitError(name, limits, shape[name]);
  }
  return null;
}
