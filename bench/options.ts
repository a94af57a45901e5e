import { parseArgs } from 'node:util';

/** What a run of the bench was asked for. */
export interface BenchOptions {
  scenarios: readonly string[];
  /** How often each contestant is visited for each query. */
  rounds: number;
  /** How long each visit measures. */
  seconds: number;
  /** How long each contestant is driven before the first round of a query. */
  warmUp: number;
  /** Requests under way at a time. */
  concurrency: number;
  /** These contestants only; the reference always takes part. */
  only: readonly string[] | null;
  /** These queries only. */
  queries: readonly string[] | null;
  /** The folder of the Olist data; the demo market serves where there is none. */
  olist: string | null;
  /** Name of the result files, without an ending. */
  out: string;
  writeReadme: boolean;
  record: boolean;
  check: boolean;
}

/** The command line cannot be understood; the message says why. */
export class WrongOptions extends Error {}

/** The text of `--help`; `scenarios` are those there are. */
export const help = (scenarios: readonly string[]) => `npm run bench -- [options]
  --scenario <name>    ${scenarios.join(', ')}; several with commas; default edge
  --rounds <n>         visits of each contestant for each query (5)
  --seconds <s>        how long a visit measures (3)
  --warm-up <s>        how long compilers get before the first round of a query (4)
  --concurrency <n>    requests under way at a time (the scenario's own)
  --only <a,b>         these contestants only, beside the reference
  --queries <a,b>      these queries only
  --olist <folder>     the Olist data, also OLIST_PATH; without it the demo market
  --out <name>         results/<name>.json, .md and .svg (the scenarios' names)
  --write-readme       puts a plot and a line for each scenario into the README of the repository
  --record             records the answers of the edge scenario's subgraphs again
  --check              checks the types of peers/, which needs their packages
Environment: PEER_HIVE_ROUTER, PEER_COSMO_ROUTER (paths of router binaries), the same with _VERSION (what the report
  calls them), BENCH_NODE_OPTIONS (for every Node).
`;

/** Reads the command line. Raises WrongOptions. */
export function readOptions(
  args: readonly string[],
  scenarios: readonly string[],
  env: NodeJS.ProcessEnv,
): BenchOptions {
  const values = parsed(args);
  const wanted = list(values.scenario) ?? ['edge'];
  const unknown = wanted.filter((name) => !scenarios.includes(name));
  if (unknown.length > 0) throw new WrongOptions(`Unknown scenario: ${unknown.join(', ')}`);
  return {
    scenarios: wanted,
    rounds: positive('rounds', values.rounds, 5, true),
    seconds: positive('seconds', values.seconds, 3),
    warmUp: positive('warm-up', values['warm-up'], 4),
    concurrency: positive('concurrency', values.concurrency, 0, true),
    only: list(values.only),
    queries: list(values.queries),
    olist: values.olist ?? (env.OLIST_PATH || null),
    out: values.out ?? wanted.join('-'),
    writeReadme: values['write-readme'] ?? false,
    record: values.record ?? false,
    check: values.check ?? false,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      options: {
        scenario: { type: 'string' },
        rounds: { type: 'string' },
        seconds: { type: 'string' },
        'warm-up': { type: 'string' },
        concurrency: { type: 'string' },
        only: { type: 'string' },
        queries: { type: 'string' },
        olist: { type: 'string' },
        out: { type: 'string' },
        'write-readme': { type: 'boolean' },
        record: { type: 'boolean' },
        check: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new WrongOptions((error as Error).message);
  }
}

const list = (value: string | undefined) =>
  value
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean) ?? null;

function positive(name: string, value: string | undefined, fallback: number, whole = false): number {
  if (value === undefined) return fallback;
  const number = Number(value);
  if (number > 0 && Number.isFinite(number) && (!whole || Number.isInteger(number))) return number;
  throw new WrongOptions(`--${name} takes a ${whole ? 'whole ' : ''}number above 0, not ${value}`);
}
