const lines = new Map<string, Promise<unknown>>();

/**
 * Has work on one thing go one after the other in this process. The database keeps rivals apart in any case; without
 * a line their transactions would undo each other over and over. Not to be nested for one thing.
 */
export async function inTurn<Value>(thing: string, work: () => Promise<Value>): Promise<Value> {
  const turn = (lines.get(thing) ?? Promise.resolve()).then(work);
  const over = turn.catch(() => {});
  lines.set(thing, over);
  try {
    return await turn;
  } finally {
    if (lines.get(thing) === over) lines.delete(thing);
  }
}
