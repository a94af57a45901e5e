// The README of each subgraph names the events that it publishes and consumes: exactly those of its code.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { type EventType, events, eventsFor } from '@souk/events';
import { SERVICE_NAMES, type ServiceName } from '@souk/events/services.ts';

const subgraphs = join(import.meta.dirname, '..', 'subgraphs');
const isEvent = (name: string): name is EventType => Object.hasOwn(events, name);

/** Published and consumed by the kernel in every subgraph alike, and not by what is in its folder. */
const OF_THE_KERNEL: readonly EventType[] = ['user.erased'];

/** The events that the code of a subgraph names other than as the key of a handler or for the type of a payload. */
function publishedBy(service: ServiceName): EventType[] {
  const folder = join(subgraphs, service);
  const files = globSync('**/*.ts', {
    cwd: folder,
    exclude: ['**/*.test.ts', '**/testing/**', '**/generated/**', '**/node_modules/**'],
  });
  const named = files.flatMap((file) =>
    [
      ...readFileSync(join(folder, file), 'utf8').matchAll(
        /(?<!Payloads\[|Event<)'([a-z_]+\.[a-z_]+)'(?!\s*:)/g,
      ),
    ].map(([, name = '']) => name),
  );
  return [...new Set(named)].filter(isEvent).toSorted();
}

/**
 * The events after a word in bold, up to the next such word or paragraph: `` `a.b` ``, or several of one kind at once as in
 * `` `a.b|c` ``. Null where nothing in backticks reads as an event.
 */
function namedIn(service: ServiceName, word: string): string[] | null {
  const readme = readFileSync(join(subgraphs, service, 'README.md'), 'utf8');
  const [, part = ''] =
    new RegExp(`^- \\*\\*${word}\\*\\*([\\s\\S]*?)(?=^- \\*\\*|^#|\\n\\n)`, 'm').exec(readme) ?? [];
  const spans = [...part.matchAll(/`([a-z_]+)\.([a-z_|]+)`/g)];
  if (spans.length === 0) return null;
  return spans
    .flatMap(([, kind, names = '']) => names.split('|').map((name) => `${kind}.${name}`))
    .toSorted();
}

it.each(SERVICE_NAMES)('%s publishes what its README says', (service) => {
  expect(namedIn(service, 'Publishes')).toEqual(publishedBy(service));
});

it.each(SERVICE_NAMES)('%s consumes what its README says', (service) => {
  const consumed = eventsFor(service).filter((type) => !OF_THE_KERNEL.includes(type));
  // `notifications` consumes nearly all: its README refers to the catalogue.
  if (service === 'notifications') return expect(namedIn(service, 'Consumes')).toBeNull();
  expect(namedIn(service, 'Consumes') ?? []).toEqual(consumed.toSorted());
});

it('has somebody who publishes each event of the catalogue', () => {
  const published = new Set<EventType>(SERVICE_NAMES.flatMap(publishedBy));
  // The kernel records what anybody does, and says when the records are to be erased.
  const missing = Object.keys(events).filter((type) => isEvent(type) && !published.has(type));
  expect(missing.toSorted()).toEqual(['audit.recorded', 'audit.subjects_erased']);
});
