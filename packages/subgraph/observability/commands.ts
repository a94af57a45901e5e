import {
  type Count,
  currentSpan,
  SpanKind,
  SpanStatusCode,
  type Telemetry,
  type Timing,
} from '@souk/telemetry';
import type { Collection, Connection } from 'mongoose';
import { statementOf } from './statement.ts';

/** The methods of a collection and the command that each sends; for how many arguments there is something to show. */
const COMMANDS: Readonly<Record<string, { command: string; shown: number }>> = {
  findOne: { command: 'find', shown: 1 },
  countDocuments: { command: 'aggregate', shown: 1 },
  distinct: { command: 'distinct', shown: 2 },
  estimatedDocumentCount: { command: 'count', shown: 0 },
  insertOne: { command: 'insert', shown: 0 },
  insertMany: { command: 'insert', shown: 0 },
  updateOne: { command: 'update', shown: 2 },
  updateMany: { command: 'update', shown: 2 },
  replaceOne: { command: 'update', shown: 1 },
  deleteOne: { command: 'delete', shown: 1 },
  deleteMany: { command: 'delete', shown: 1 },
  bulkWrite: { command: 'bulkWrite', shown: 0 },
  findOneAndUpdate: { command: 'findAndModify', shown: 2 },
  findOneAndReplace: { command: 'findAndModify', shown: 1 },
  findOneAndDelete: { command: 'findAndModify', shown: 1 },
};
const CURSORS: Readonly<Record<string, string>> = { find: 'find', aggregate: 'aggregate' };

interface Figures {
  duration: Timing;
  failed: Count;
}

type Work = (...args: unknown[]) => unknown;

/**
 * Reports the commands that a connection sends: how many, how long, which failed, and a span for each where the
 * request is traced. The driver's own monitoring would decode every document twice: a fifth to a third of the cost of
 * a read, for all of them. Has to come before the models are bound.
 */
export function watchCommands(connection: Connection, service: string, telemetry: Telemetry): void {
  const { metrics, tracing } = telemetry;
  if (!metrics && !tracing) return;
  const tracer = tracing?.of(service);
  const labels = ['service', 'collection', 'command'];
  const durations = metrics?.timings({
    name: 'souk_mongodb_command_duration_seconds',
    help: 'How long MongoDB took for a command, by collection.',
    labels,
    shown: 'sum',
  });
  const failures = metrics?.counts({
    name: 'souk_mongodb_command_failures_total',
    help: 'Commands that MongoDB refused or did not answer.',
    labels,
  });

  function figuresOf(collection: string, command: string): Figures | null {
    const of = { service, collection, command };
    return durations && failures ? { duration: durations.of(of), failed: failures.of(of) } : null;
  }

  /** The figures of a command, there from its first use on: most commands are never sent to most collections. */
  function onFirstUse(collection: string, command: string): () => Figures | null {
    let figures: Figures | null | undefined;
    return () => {
      if (figures === undefined) figures = figuresOf(collection, command);
      return figures;
    };
  }

  /** Follows one command until it ends; its answer and its error are the caller's. */
  function follow(
    figures: Figures | null,
    name: string,
    args: readonly unknown[],
    send: () => unknown,
  ): unknown {
    const startMs = performance.now();
    const parent = tracer && currentSpan();
    const span =
      tracer && parent?.isRecording()
        ? tracer.span(name, {
            kind: SpanKind.CLIENT,
            parent: parent.spanContext(),
            attributes: { 'db.system.name': 'mongodb', 'db.query.text': statementOf(args) || '(documents)' },
          })
        : undefined;
    const ended = (failed: boolean) => {
      figures?.duration.add(performance.now() - startMs);
      if (failed && figures) figures.failed.n += 1;
      if (failed) span?.setStatus({ code: SpanStatusCode.ERROR });
      span?.end();
    };
    const answer = send();
    if (answer instanceof Promise) {
      answer.then(
        () => ended(false),
        () => ended(true),
      );
    } else ended(false);
    return answer;
  }

  function watch(collection: Collection): void {
    const { name } = collection;
    for (const [method, { command, shown }] of Object.entries(COMMANDS)) {
      const figures = onFirstUse(name, command);
      wrap(collection, method, (original) => (...args) => {
        return follow(figures(), `${command} ${name}`, args.slice(0, shown), () => original(...args));
      });
    }
    for (const [method, command] of Object.entries(CURSORS)) {
      const figures = onFirstUse(name, command);
      wrap(collection, method, (original) => (...args) => {
        const cursor = original(...args);
        // A cursor sends nothing before it is read. One that is walked step by step is not timed.
        if (typeof cursor === 'object' && cursor !== null) {
          wrap(
            cursor,
            'toArray',
            (read) => () => follow(figures(), `${command} ${name}`, args.slice(0, 1), read),
          );
        }
        return cursor;
      });
    }
  }

  // What lean reads send by themselves.
  const known = new Map<string, Figures | null>();
  wrap(connection.db ?? {}, 'command', (original) => (...args) => {
    const [name, collection] = Object.entries(args[0] as object)[0] ?? [];
    if (name !== 'find' && name !== 'count' && name !== 'aggregate') return original(...args);
    const what = `${name} ${collection}`;
    let figures = known.get(what);
    if (figures === undefined) {
      figures = figuresOf(String(collection), name);
      known.set(what, figures);
    }
    const { filter, query, pipeline } = args[0] as Record<'filter' | 'query' | 'pipeline', unknown>;
    return follow(figures, what, [filter ?? query ?? pipeline], () => original(...args));
  });

  const watched = new WeakSet<object>();
  wrap(connection, 'collection', (original) => (...args) => {
    const collection = original(...args) as Collection;
    if (!watched.has(collection)) {
      watched.add(collection);
      watch(collection);
    }
    return collection;
  });
}

/** Puts something around a method of one object. */
function wrap(owner: object, method: string, around: (original: Work) => Work): void {
  const original: unknown = Reflect.get(owner, method);
  if (typeof original !== 'function') return;
  Reflect.set(
    owner,
    method,
    around((...args) => Reflect.apply(original, owner, args)),
  );
}
