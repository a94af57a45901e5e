import type { ClientInfo, RefreshCookie, SubgraphExecutor } from '@souk/platform';
import { serviceViewer, unavailable } from '@souk/platform';
import type { z } from 'zod';

const DEADLINE_MS = 15_000;
const CALLER = serviceViewer('gateway');

/** What the gateway asks `users` on its own behalf. */
export interface Question<T> {
  /** A mutation with `$input`, whose one field has the alias `answer`. */
  query: string;
  input: object;
  /** What the answer looks like. */
  form: z.ZodType<T>;
  requestId: string;
  client?: ClientInfo;
}

/**
 * Asks `users` as the gateway: the answer, and the cookie that comes with it. Raises SERVICE_UNAVAILABLE when there is none
 * within 15 seconds, or an error.
 */
export async function askUsers<T>(
  users: SubgraphExecutor,
  { query, input, form, ...from }: Question<T>,
): Promise<{ answer: T; refreshCookie: RefreshCookie | undefined }> {
  const { data, errors, extensions } = await users.execute({
    query,
    variables: { input },
    viewer: CALLER,
    signal: AbortSignal.timeout(DEADLINE_MS),
    ...from,
  });
  const [error] = errors ?? [];
  if (error) throw Object.assign(unavailable('users'), { cause: error });
  // graphql-js answers with objects that have no prototype.
  const answer = form.parse(JSON.parse(JSON.stringify(data?.answer ?? null)));
  return { answer, refreshCookie: extensions?.refreshCookie };
}
