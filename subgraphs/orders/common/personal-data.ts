import { forbidden, isAllowed, type Viewer } from '@souk/subgraph';

/**
 * Whether a viewer who may see an order may also see who it is for. People may: it is their own, or their work. An API key
 * may with the scope `user.read`.
 */
const seesPersonalData = (viewer: Viewer): boolean =>
  viewer.kind !== 'api-key' || isAllowed(viewer, ['key:user.read']);

/** Personal data of a customer; null for an API key without `user.read`. */
export const personal = <T>(viewer: Viewer, value: T): T | null => (seesPersonalData(viewer) ? value : null);

/** Raises FORBIDDEN for a search by names of people that the viewer may not see. */
export function assertMaySearchPeople(viewer: Viewer, search: string | null): void {
  if (search !== null && !seesPersonalData(viewer))
    throw forbidden('A search also looks at names of people, which takes the scope user.read.');
}
