import { freshNamespace } from '@souk/testing';
import type { CommandStartedEvent } from 'mongodb';
import { type Database, openDatabase } from '../database/database.ts';
import { buildIndexes } from '../database/indexes.ts';
import type { ModelSpecs } from '../database/model.ts';

/** A database of its own whose commands are noted. */
export interface Watched<S> extends Database<S> {
  /** What was sent to MongoDB, in order, less the driver's own talk. */
  readonly commands: Record<string, unknown>[];
  /** The names of {@link commands}, then forgets them. */
  takeNames(): string[];
  drop(): Promise<void>;
}

const OWN_TALK = new Set(['hello', 'ping', 'endSessions', 'isMaster']);

/** Opens a fresh database with the indexes of its models. */
export async function openWatched<S extends ModelSpecs>(specs: S, indexes = true): Promise<Watched<S>> {
  const uri = new URL(String(process.env.MONGODB_URI));
  uri.searchParams.set('monitorCommands', 'true');
  const database = await openDatabase(uri.toString(), `${freshNamespace()}kernel`, specs);
  if (indexes) await buildIndexes(database.connection);
  const commands: Record<string, unknown>[] = [];
  database.connection.getClient().on('commandStarted', (event: CommandStartedEvent) => {
    if (!OWN_TALK.has(event.commandName)) commands.push(event.command as Record<string, unknown>);
  });
  return {
    ...database,
    commands,
    takeNames: () => commands.splice(0).map((command) => String(Object.keys(command)[0])),
    async drop() {
      await database.connection.dropDatabase();
      await database.close();
    },
  };
}
