import type { EventPayloads, EventType, JobSpec, ServiceName, SoukEvent, SweepSpec } from '@souk/events';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Ctx } from './context.ts';
import type { Migration } from './database/migrations.ts';
import type { Db, ModelSpecs } from './database/model.ts';
import type { NodeReader } from './nodes/nodes.ts';
import type { PersonalData } from './privacy/personal-data.ts';

/** Resolvers by type and field, as codegen types them per subgraph. */
export type ResolverMap = Readonly<Record<string, unknown>>;

/** A consumer's handlers by event type. Each runs in a transaction together with the record that it ran. */
export type Consumers<C> = {
  readonly [T in EventType]?: (ctx: C, event: SoukEvent<T> & { payload: EventPayloads[T] }) => Promise<void>;
};

/** The parts of an HTTP request by which a context is made. */
export type VerifiedRequest = Pick<FastifyRequest, 'viewer' | 'client' | 'id'>;

/** What a subgraph opened at its start, and how to close it. */
export interface OpenedRuntime<Runtime> {
  /** `ctx.runtime` from now on. */
  runtime: Runtime;
  /** Called at the stop, after the last job and consumer has ended. */
  close?(): Promise<void>;
}

/** How a long seeding shows where it is, and how it is interrupted. */
export interface SeedProgress {
  /** Receives progress lines. */
  tell(line: string): void;
  /** Aborted when Souk is being stopped. */
  signal?: AbortSignal | undefined;
}

/** All that a subgraph is: its front door reads as one of these. */
export interface SubgraphSpec<S extends ModelSpecs, Z extends z.ZodType, R = unknown> {
  name: ServiceName;
  /** The subgraph's folder; every `.graphql` file below it is its SDL. */
  folder: string;
  models: S;
  config: Z;
  resolvers: readonly ResolverMap[];
  /** How `Query.node` reads objects, for exactly the types that have `@node` in the SDL. */
  nodes?: Readonly<Record<string, NodeReader<Ctx<Db<S>, z.output<Z>, R>>>>;
  /** What it holds of a person: every model is classified. Only fixtures of tests may do without. */
  personalData?: PersonalData<Ctx<Db<NoInfer<S>>, z.output<NoInfer<Z>>, NoInfer<R>>>;
  /** Handlers of exactly those events that the catalogue in packages/events lists this subgraph for. */
  consumers?: Consumers<Ctx<Db<S>, z.output<Z>, R>>;
  /** A fixture that takes a subgraph's name in tests, whatever events the catalogue lists that subgraph for. */
  fixture?: true;
  /** Work that `ctx.enqueue` asks for. */
  jobs?: Readonly<Record<string, JobSpec<Ctx<Db<S>, z.output<Z>, R>>>>;
  /** Work that falls due by itself. */
  sweeps?: Readonly<Record<string, SweepSpec<Ctx<Db<S>, z.output<Z>, R>>>>;
  migrations?: readonly Migration<Ctx<Db<S>, z.output<Z>, R>>[];
  /** Fills an empty database with what the product needs to work: templates, roles, the first admin. */
  seed?: (ctx: Ctx<Db<S>, z.output<Z>, R>) => Promise<void>;
  /**
   * Fills an empty database with this subgraph's part of the demo market as of `now`. Development only. What takes long
   * says so, and ends when its signal is aborted.
   */
  seedDemo?: (ctx: Ctx<Db<S>, z.output<Z>, R>, now: Date, progress: SeedProgress) => Promise<void>;
  /** HTTP routes beside `/graphql`; `request.viewer` is the verified caller. */
  routes?: (app: FastifyInstance, ctx: (request: VerifiedRequest) => Ctx<Db<S>, z.output<Z>, R>) => void;
  /** Dependencies of its own beside MongoDB and Redis: name → whether it answers. */
  health?: (ctx: Ctx<Db<S>, z.output<Z>, R>) => Promise<Record<string, boolean>>;
  /**
   * Opens what lives as long as the running subgraph, e.g. connections: everything else finds it as `ctx.runtime`. A
   * named function with a typed context, so that `R` is inferred from it.
   */
  start?: (ctx: Ctx<Db<S>, z.output<Z>, R>) => Promise<OpenedRuntime<R>>;
}
