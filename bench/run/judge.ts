import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Running, WireRequest } from '../contestants/contestant.ts';
import type { Driven } from '../load/messages.ts';
import type { Query } from '../scenarios/scenario.ts';

/** A contestant answered wrongly: its figures would be worth nothing. */
export class WrongAnswer extends Error {}

const hashOf = (body: string) => createHash('sha1').update(body).digest('base64');

/** Knows the right answers to the requests of one query: those of the reference contestant. */
export class Judge {
  readonly #query: Query;
  readonly #right = new Map<number, unknown>();

  constructor(query: Query) {
    this.#query = query;
  }

  /**
   * Sends each request and compares the answers with the reference's; the first contestant asked is the reference.
   * The hashes of their bodies come back. Raises WrongAnswer.
   */
  async examine(title: string, running: Running, requests: readonly WireRequest[]): Promise<string[][]> {
    const hashes: string[][] = [];
    for (const [index, request] of requests.entries()) {
      const response = await fetch(running.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', ...request.headers },
        body: request.body,
        signal: AbortSignal.timeout(60_000),
      });
      const body = await response.text();
      this.judge(title, running, index, body);
      hashes.push([hashOf(body)]);
    }
    return hashes;
  }

  /** Judges what the load saw. Raises WrongAnswer for a failure as for an answer that differs. */
  judgeAll(title: string, running: Running, { failures, firstFailure, others, answered }: Driven): void {
    if (failures > 0) {
      throw this.#wrong(title, `${failures} of ${answered} requests failed, the first by ${firstFailure}`);
    }
    if (answered === 0) throw this.#wrong(title, 'nothing was answered');
    for (const { request, body } of others) this.judge(title, running, request, body);
  }

  /** Judges one answer. Raises WrongAnswer. */
  judge(title: string, running: Running, index: number, body: string): void {
    const answer = parse(body);
    if (!answer || answer.errors !== undefined) throw this.#wrong(title, body.slice(0, 500));
    const { name, fault, changes } = this.#query;
    const why = fault(answer.data);
    if (why) throw this.#wrong(title, `${why}: ${body.slice(0, 500)}`);
    if (changes) return;
    const comparable = running.comparable ? running.comparable(name, answer) : answer.data;
    if (!this.#right.has(index)) {
      this.#right.set(index, comparable);
      return;
    }
    const right = this.#right.get(index);
    // Objects are equal whatever the order of their fields.
    if (!isDeepStrictEqual(comparable, right)) {
      throw this.#wrong(title, `not the reference's answer: ${firstDifference(right, comparable)}`);
    }
  }

  #wrong(title: string, why: string): WrongAnswer {
    return new WrongAnswer(`${title}, ${this.#query.title}: ${why}`);
  }
}

function parse(body: string): { data?: unknown; errors?: unknown } | null {
  try {
    return JSON.parse(body) as { data?: unknown; errors?: unknown };
  } catch {
    return null;
  }
}

/** Where two values first differ, and how; for people. */
export function firstDifference(right: unknown, other: unknown, path = 'data'): string {
  if (typeof right !== 'object' || typeof other !== 'object' || !right || !other) {
    return `${path} is ${short(other)} in place of ${short(right)}`;
  }
  const [a, b] = [right as Record<string, unknown>, other as Record<string, unknown>];
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (!isDeepStrictEqual(a[key], b[key])) return firstDifference(a[key], b[key], `${path}.${key}`);
  }
  return `${path} differs in kind`;
}

const short = (value: unknown) => (value === undefined ? 'absent' : JSON.stringify(value).slice(0, 100));
