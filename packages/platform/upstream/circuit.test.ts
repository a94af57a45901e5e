import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { type CallOutcome, Circuit, type CircuitState, type Permit } from './circuit.ts';

const PAUSE_MS = 30;

function circuit(failures = 3, pauseMs = PAUSE_MS) {
  const states: CircuitState[] = [];
  const one = new Circuit({ failures, pauseMs, onState: (state) => states.push(state) });
  const call = (...outcomes: CallOutcome[]) => {
    for (const outcome of outcomes) one.settle(one.enter() ?? 'call', outcome);
  };
  return { one, states, call };
}

describe('a circuit', () => {
  it('opens after some failures in a row, and then refuses calls', () => {
    const { one, states, call } = circuit();
    call('failed', 'failed', 'answered', 'failed', 'failed');
    expect([one.state, one.enter()]).toEqual(['closed', 'call']);
    call('failed');
    expect([one.state, one.enter(), one.enter()]).toEqual(['open', null, null]);
    expect(states).toEqual(['open']);
  });

  it('does not count calls that say nothing about the other side', () => {
    const { one, call } = circuit();
    call('failed', 'failed', 'left', 'left', 'left');
    expect(one.state).toBe('closed');
    // Nor do they stand for an answer.
    call('failed');
    expect(one.state).toBe('open');
  });

  it('lets one call probe after a pause: answered it closes, failed it stays open for another pause', async () => {
    const { one, states, call } = circuit();
    call('failed', 'failed', 'failed');
    await sleep(PAUSE_MS + 5);
    expect([one.enter(), one.enter(), one.state]).toEqual(['probe', null, 'half-open']);
    one.settle('probe', 'failed');
    expect([one.enter(), one.state]).toEqual([null, 'open']);
    await sleep(PAUSE_MS + 5);
    expect(one.enter()).toBe('probe');
    one.settle('probe', 'answered');
    expect([one.enter(), one.state]).toEqual(['call', 'closed']);
    expect(states).toEqual(['open', 'half-open', 'open', 'half-open', 'closed']);
    call('failed', 'failed');
    expect(one.state).toBe('closed');
  });

  it('lets the next call probe when the first was given up by its client', async () => {
    const { one, call } = circuit();
    call('failed', 'failed', 'failed');
    await sleep(PAUSE_MS + 5);
    one.settle(one.enter() as Permit, 'left');
    expect(one.enter()).toBe('probe');
  });

  it('lets another call probe when the first takes longer than a pause', async () => {
    const { one, call } = circuit();
    call('failed', 'failed', 'failed');
    await sleep(PAUSE_MS + 5);
    expect([one.enter(), one.enter()]).toEqual(['probe', null]);
    await sleep(PAUSE_MS + 5);
    expect(one.enter()).toBe('probe');
  });

  it('ignores calls that started before it opened', () => {
    const { one, states } = circuit(1, 60_000);
    const [first, second, third] = [one.enter(), one.enter(), one.enter()] as Permit[];
    one.settle(first ?? 'call', 'failed');
    one.settle(second ?? 'call', 'answered');
    one.settle(third ?? 'call', 'failed');
    expect([one.state, states]).toEqual(['open', ['open']]);
  });

  it('never opens with `failures: 0`', () => {
    const { one, call } = circuit(0);
    call(...Array<CallOutcome>(100).fill('failed'));
    expect(one.enter()).toBe('call');
  });
});
