import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { type DeadlineEntry, DeadlineQueue } from './deadline-queue.ts';

const late: number[] = [];

class Guest implements DeadlineEntry {
  due = 0;
  before: DeadlineEntry | null = null;
  after: DeadlineEntry | null = null;
  readonly #number: number;

  constructor(number: number) {
    this.#number = number;
  }

  late(): void {
    late.push(this.#number);
  }
}

const guests = (line: DeadlineQueue, count: number) =>
  Array.from({ length: count }, (_, number) => {
    const guest = new Guest(number);
    line.join(guest, performance.now());
    return guest;
  });

it('calls the remaining entries in order, each once', async () => {
  late.length = 0;
  const line = new DeadlineQueue(20);
  const [first, second, , fourth, last] = guests(line, 6);
  for (const guest of [fourth, first, last, second, first]) if (guest) line.leave(guest);
  await sleep(60);
  expect(late).toEqual([2, 5]);
  await sleep(40);
  expect(late).toEqual([2, 5]);
});

it('handles entries that join after all others have left, and after a pause', async () => {
  late.length = 0;
  const line = new DeadlineQueue(15);
  for (const guest of guests(line, 3)) line.leave(guest);
  const [again] = guests(line, 1);
  await sleep(50);
  expect([late, again?.before, again?.after]).toEqual([[0], null, null]);
  guests(line, 2);
  await sleep(50);
  expect(late).toEqual([0, 0, 1]);
});

it('handles entries that leave or join while others are called', async () => {
  late.length = 0;
  const line = new DeadlineQueue(10);
  const [, second, third] = guests(line, 4);
  if (!second || !third) throw new Error('no guests');
  second.late = () => {
    late.push(1);
    line.leave(third);
    guests(line, 1);
  };
  await sleep(60);
  expect(late).toEqual([0, 1, 3, 0]);
});
