import type { ServiceMap } from '@apollo/gateway';
import type { GraphQLError } from 'graphql';
import type { GatewayRequest } from '../../subscriptions/plans.ts';
import type { ResponseNames } from '../planning/response-names.ts';
import type { Loans } from './entity-cache.ts';
import type { Traveller } from './representation-interning.ts';
import type { Unknown } from './unknown.ts';

/** An object of an answer, of a variable or of the tree that an operation's answers are merged into. */
export type Entity = Record<string, unknown>;

/** What changes while a compiled plan runs for one request; everything else was settled when it was compiled. */
export interface Run {
  /** The tree of all that has been answered so far; its objects are our own. */
  readonly data: Entity;
  readonly errors: GraphQLError[];
  readonly request: GatewayRequest;
  readonly services: ServiceMap;
  /** What the plan's fields are called by the client. */
  readonly names: ResponseNames;
  /** Fetches of entities that leave at this moment, by subgraph. */
  readonly leaving: Map<string, Traveller[]>;
  readonly loans: Loans;
  readonly unknown: Unknown;
}

/** A part of a compiled plan. Gives a promise only when there is something to wait for. */
export type Step = (run: Run) => Promise<void> | undefined;

/** Whether a value is an object with fields, which a list is not. */
export const isEntity = (value: unknown): value is Entity =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names that every object answers to without having been given them. */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Whether a response name, which clients choose, could be mistaken for what every object inherits. */
export const isInherited = (name: string): boolean => INHERITED.has(name);

/** A field that the object itself holds. An alias may well be called `constructor`. */
export function own(entity: Entity, name: string): unknown {
  const value = entity[name];
  // All that objects inherit are functions, which no answer holds, and their prototype.
  if (typeof value !== 'function' && name !== '__proto__') return value;
  return Object.hasOwn(entity, name) ? value : undefined;
}

/** Sets a field. Plain assignment to an alias of the name `__proto__` would change what the object is. */
export function put(entity: Entity, name: string, value: unknown): void {
  if (name !== '__proto__') entity[name] = value;
  else Object.defineProperty(entity, name, { value, writable: true, enumerable: true, configurable: true });
}
