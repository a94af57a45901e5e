import { forbidden, unauthenticated } from '../errors/graphql-errors.ts';
import type { ApiKeyScope } from './scopes.ts';
import type { Viewer } from './viewer.ts';

/**
 * Who may call an operation; `staff:<code>` asks a staff member for that permission code, `role:<key>` for that role,
 * `key:<code>` an API key for that scope, `service:<name>` is that service alone.
 */
export type Who =
  | 'anyone'
  | 'anonymous'
  | 'signed-in'
  | 'customer'
  | 'seller'
  | 'staff'
  | `staff:${string}`
  | `role:${string}`
  | `key:${ApiKeyScope}`
  | 'admin'
  | 'service'
  | `service:${string}`;

/** Whether the viewer is one of those named. */
export function isAllowed(viewer: Viewer, who: readonly Who[]): boolean {
  return who.some((one) => {
    if (one === 'anyone') return true;
    if (one === 'signed-in') return viewer.userId !== null && viewer.kind !== 'anonymous';
    if (one.startsWith('staff:')) {
      return viewer.kind === 'staff' && viewer.permissions.includes(one.slice('staff:'.length));
    }
    if (one.startsWith('role:')) {
      return viewer.kind === 'staff' && viewer.roles.includes(one.slice('role:'.length));
    }
    if (one.startsWith('service:')) {
      return viewer.kind === 'service' && viewer.service === one.slice('service:'.length);
    }
    if (one.startsWith('key:')) {
      return viewer.kind === 'api-key' && viewer.permissions.includes(one.slice('key:'.length));
    }
    return viewer.kind === one;
  });
}

/** Raises UNAUTHENTICATED or FORBIDDEN unless the viewer is one of those named. */
export function assertAllowed(viewer: Viewer, who: readonly Who[]): void {
  if (isAllowed(viewer, who)) return;
  throw viewer.kind === 'anonymous' ? unauthenticated() : forbidden();
}

/** Whether an entry names services of Souk, all of them or one. */
export const isForServices = (who: string): boolean => who === 'service' || who.startsWith('service:');
