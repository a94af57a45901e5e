import { type Viewer, viewerOf } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { ImportDocument } from '../import.model.ts';

/** The part of a viewer that an import keeps. */
export const actorOf = ({
  kind,
  userId,
  sellerId,
  apiKeyId,
  permissions,
}: Viewer): ImportDocument['actor'] => ({
  kind,
  userId,
  sellerId,
  apiKeyId,
  permissions,
});

/** A context of a job in which the services act for the person who began it, with the same transaction and loaders. */
export function actingFor(ctx: Ctx, { kind, ...parts }: ImportDocument['actor']): Ctx {
  const acting: Ctx = Object.create(ctx, { viewer: { value: viewerOf(kind, parts) } });
  return acting;
}
