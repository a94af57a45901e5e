import type { Schema, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLSchema,
  isTypeSystemExtensionNode,
  parse,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { noteListSizes } from '../../protection/limits/list-sizes.ts';
import { Access } from '../planning/access.ts';
import { readAccessRules } from '../planning/access-rules.ts';
import { withoutIdleKeys } from '../planning/idle-keys.ts';
import { interfaceObjectsOf, requiredNames } from '../planning/join-directives.ts';
import { NeededInputs } from '../planning/needed-inputs.ts';
import { OperationPlanner } from '../planning/operation-planner.ts';
import { OverrideLabels } from '../planning/override-labels.ts';
import { withoutRequiredArguments } from '../planning/required-arguments.ts';
import { ResponseNames } from '../planning/response-names.ts';
import { buildSupergraph } from './build-supergraph.ts';
import type { GraphLoader, LoadedGraph, NamedSubgraph, SupergraphSource } from './graph-loader.ts';

/** What a loader needs. */
export interface LoaderOptions {
  source: SupergraphSource;
  /** Called for each subgraph that is new or has another URL. Raises when its location is unknown. */
  connect(subgraph: NamedSubgraph): void;
  log: Logger;
  /** Labels of `@override` that are on. */
  overrideLabels?: readonly string[] | undefined;
}

/**
 * Loads supergraphs as the stock gateway does, without the rest of it: that imports 1,000 modules, and builds schemas
 * that only its own executor reads.
 */
export class SupergraphLoader implements GraphLoader {
  readonly #options: LoaderOptions;
  readonly #listeners = new Set<(graph: LoadedGraph) => void>();
  readonly #urls = new Map<string, string | undefined>();
  #served = '';
  #stopped = false;
  #cleanup: (() => Promise<void>) | undefined;

  constructor(options: LoaderOptions) {
    this.#options = options;
  }

  onLoad(listener: (graph: LoadedGraph) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async load(): Promise<void> {
    try {
      const update = (sdl: string) => this.#serve(sdl);
      const { supergraphSdl, cleanup } = await this.#options.source.initialize({ update });
      this.#cleanup = cleanup;
      this.#serve(supergraphSdl);
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    const cleanup = this.#cleanup;
    this.#cleanup = undefined;
    await cleanup?.();
  }

  #serve(sdl: string): void {
    if (this.#stopped) throw new Error('The gateway has been stopped.');
    if (sdl === this.#served) return;
    const graph = sharedGraph(sdl, this.#options.overrideLabels ?? []);
    for (const { name, url } of graph.planner.subgraphs()) {
      if (this.#urls.has(name) && this.#urls.get(name) === url) continue;
      this.#options.connect({ name, url });
      this.#urls.set(name, url);
    }
    this.#served = sdl;
    for (const listener of this.#listeners) {
      try {
        listener(graph);
      } catch (error) {
        // The listeners before it serve the new supergraph already.
        this.#options.log.error(
          { error },
          'a listener failed for a new supergraph, which is served all the same',
        );
      }
    }
  }
}

const GRAPHS_KEPT = 2;
const graphs = new LRUCache<string, LoadedGraph>({ max: GRAPHS_KEPT });

/**
 * A loaded supergraph, which never changes: gateways of one process that serve the same text, as tests start many, load it
 * once. With the one before it, to which an operator may go back.
 */
function sharedGraph(sdl: string, overrideLabels: readonly string[]): LoadedGraph {
  const key = `${overrideLabels.join()}\n${sdl}`;
  const known = graphs.get(key);
  if (known) return known;
  const graph = loadGraph(sdl, { overrideLabels });
  graphs.set(key, graph);
  return graph;
}

/** How a supergraph is served. */
export interface LoadOptions {
  /** Labels of `@override` that are on. */
  overrideLabels?: readonly string[] | undefined;
  /** Draws a number from 0 up to but not including 100; at random when absent. */
  draw?: () => number;
}

/** Loads a supergraph's text. Raises for an invalid supergraph, and for one that cannot be planned for. */
export function loadGraph(sdl: string, choices: LoadOptions = {}): LoadedGraph {
  const document = parse(sdl);
  const composed = buildSupergraph(document);
  const schema = composed.apiSchema();
  const api = executable(schema, schema.toAST());
  noteListSizes(api, document);
  const supergraph = executable(composed.schema, document);
  const planner = plannerFor(composed, document, { api, supergraph }, choices);
  return { sdl, document, api, supergraph, planner };
}

/** The planner of a supergraph, on a version of it without what the planner gets wrong. */
function plannerFor(
  composed: Supergraph,
  document: DocumentNode,
  schemas: Readonly<Record<'api' | 'supergraph', GraphQLSchema>>,
  { overrideLabels = [], draw = () => Math.random() * 100 }: LoadOptions,
): OperationPlanner {
  const { document: plannable, ...requirements } = withoutRequiredArguments(withoutIdleKeys(document));
  const planned = plannable === document ? composed : buildSupergraph(plannable);
  const names = new ResponseNames(schemas.supergraph, requiredNames(document), requirements.fields);
  return new OperationPlanner({
    planner: new QueryPlanner(planned),
    api: schemas.api,
    names,
    interfaceObjects: interfaceObjectsOf(document),
    requirements,
    inputs: new NeededInputs(plannable),
    access: new Access(readAccessRules(composed.schema), schemas),
    labels: new OverrideLabels(document, overrideLabels),
    draw,
  });
}

/** The schema of a valid document. `toGraphQLJSSchema` would print, parse and validate it again. */
function executable(schema: Schema, document: DocumentNode): GraphQLSchema {
  // That also handles extensions of types that are not defined.
  if (document.definitions.some(isTypeSystemExtensionNode)) return schema.toGraphQLJSSchema();
  return buildASTSchema(document, { assumeValidSDL: true });
}
