import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const stage = z.object({
  /** Of all that the stage's rows depend on. */
  fingerprint: z.string(),
  /** How many rows, from the first on, have been answered for. */
  done: z.number().int().min(0),
  finished: z.boolean(),
  /** External ids of the rows that were refused. */
  refused: z.array(z.string()),
  /** Ids here by external id, of the rows that later stages name. */
  ids: z.record(z.string(), z.string()),
});

const file = z.object({ version: z.literal(1), stages: z.record(z.string(), stage) });

/** How far one stage of an import has come. */
export type StageState = z.output<typeof stage>;

/**
 * The progress of earlier runs, in a file that is replaced atomically: it has the state before or after
 * a batch, never of half of one. Without a path it lives as long as the process.
 */
export class ImportState {
  private readonly path: string | undefined;
  private stages: Record<string, StageState>;

  constructor(path: string | undefined) {
    this.path = path;
    this.stages = path === undefined ? {} : read(path);
  }

  get isEmpty(): boolean {
    return Object.keys(this.stages).length === 0;
  }

  /** The state of a stage; a new one when it never ran, or ran with other input. */
  stage(name: string, fingerprint: string): StageState {
    const known = this.stages[name];
    if (known?.fingerprint === fingerprint) return known;
    const fresh = { fingerprint, done: 0, finished: false, refused: [], ids: {} };
    this.stages[name] = fresh;
    return fresh;
  }

  /** The ids that a stage has kept, whatever its input was. */
  idsOf(name: string): string[] {
    return Object.values(this.stages[name]?.ids ?? {});
  }

  forget(): void {
    this.stages = {};
  }

  save(): void {
    if (this.path === undefined) return;
    mkdirSync(dirname(this.path), { recursive: true });
    const next = `${this.path}.next`;
    writeFileSync(next, JSON.stringify({ version: 1, stages: this.stages }));
    renameSync(next, this.path);
  }
}

/** A missing or unknown file means that everything is sent again, which is only slower. */
function read(path: string): Record<string, StageState> {
  try {
    const parsed = file.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.data.stages : {};
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
