import type { Contestant, Place, Running } from '../contestants/contestant.ts';

/** Starts a contestant, or tells why it cannot take part. Raises when one that has to take part does not start. */
export async function begin(
  contestant: Contestant,
  place: Place,
): Promise<{ running?: Running; why?: string }> {
  const why = contestant.absent?.();
  if (why) return { why };
  try {
    return { running: await contestant.start(place) };
  } catch (error) {
    if (!contestant.mayRefuse) throw error;
    const { message } = error as Error;
    return { why: /^\w*Error: .*$/m.exec(message)?.[0] ?? message.split('\n')[0] };
  }
}
