import { currencyDigits } from '@souk/platform';
import { parseCountry } from '@souk/text/country.ts';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
import GraphQLUpload from 'graphql-upload/GraphQLUpload.mjs';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function textOf(node: ValueNode): unknown {
  return node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT
    ? node.value
    : undefined;
}

// `new Date` takes the 30th of February for the 2nd of March.
function isDayOfCalendar(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function parseInstant(value: unknown): Date {
  if (typeof value === 'string' && INSTANT.test(value) && isDayOfCalendar(value.slice(0, 10))) {
    const date = new Date(value);
    if (!Number.isNaN(date.getTime())) return date;
  }
  throw new GraphQLError('A DateTime is an ISO 8601 instant with a zone, such as 2026-01-31T12:00:00Z.');
}

const toDate = (value: unknown) =>
  value instanceof Date ? value : new Date(typeof value === 'number' ? value : String(value));

const dateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => toDate(value).toISOString(),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(textOf(node)),
});

function parseDecimal(value: unknown): string {
  if (
    (typeof value === 'string' || typeof value === 'number') &&
    /^-?\d{1,15}(\.\d{1,6})?$/.test(String(value))
  ) {
    return String(value);
  }
  throw new GraphQLError('A Decimal is a string of digits such as "12.50".');
}

const decimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  serialize: String,
  parseValue: parseDecimal,
  parseLiteral: (node) => parseDecimal(textOf(node)),
});

function parseCurrency(value: unknown): string {
  if (typeof value === 'string' && currencyDigits(value) !== undefined) return value;
  throw new GraphQLError('A CurrencyCode is a code of ISO 4217 in capitals, such as EUR.');
}

const currencyCode = new GraphQLScalarType<string, string>({
  name: 'CurrencyCode',
  serialize: String,
  parseValue: parseCurrency,
  parseLiteral: (node) => parseCurrency(textOf(node)),
});

// What is no country goes on as it is: the operation refuses it with the path of its field.
function readCountry(value: unknown): string {
  if (typeof value === 'string') return parseCountry(value) ?? value;
  throw new GraphQLError('A CountryCode is a code of ISO 3166-1 alpha-2, such as FR.');
}

const countryCode = new GraphQLScalarType<string, string>({
  name: 'CountryCode',
  serialize: String,
  parseValue: readCountry,
  parseLiteral: (node) => readCountry(textOf(node)),
});

function parseAddress(value: unknown): string {
  if (typeof value === 'string' && URL.canParse(value)) return value;
  throw new GraphQLError('A URL is an absolute address, such as https://souk.example/page.');
}

const url = new GraphQLScalarType<string, string>({
  name: 'URL',
  serialize: String,
  parseValue: parseAddress,
  parseLiteral: (node) => parseAddress(textOf(node)),
});

const json = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});

/** The scalars that every subgraph has. */
export const sharedScalars = {
  DateTime: dateTime,
  Decimal: decimal,
  CurrencyCode: currencyCode,
  CountryCode: countryCode,
  URL: url,
  JSON: json,
  Upload: GraphQLUpload,
};
