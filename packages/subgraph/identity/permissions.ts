import { assertAllowed, forbidden, type Who } from '@souk/platform';
import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import { audited } from '../audit/audited.ts';
import type { Ctx } from '../context.ts';
import { readTexts } from '../execution/input-texts.ts';
import { Refusal, type UserError } from '../shared/refusal.ts';

const declarations = new WeakMap<object, readonly Who[]>();

/** Who was declared for a root resolver; undefined for one that declares nobody and is therefore refused. */
export function declaredFor(resolver: object): readonly Who[] | undefined {
  return declarations.get(resolver);
}

/** Declares who may call a root resolver. */
export function declareFor(resolver: object, who: readonly Who[]): void {
  declarations.set(resolver, who);
}

type Resolve<C, A, R> = (ctx: C, args: A, info: GraphQLResolveInfo) => R;

/** A query with who may call it; the resolver receives the context first. */
export function query<C extends Ctx, A, R>(who: Who | readonly Who[], resolve: Resolve<C, A, R>) {
  const allowed: readonly Who[] = typeof who === 'string' ? [who] : who;
  const resolver = (_parent: unknown, args: A, ctx: C, info: GraphQLResolveInfo): R => {
    assertAllowed(ctx.viewer, allowed);
    return resolve(ctx, args, info);
  };
  declareFor(resolver, allowed);
  return resolver;
}

/**
 * A mutation with who may call it; its texts come as {@link readTexts} gives them. What the resolver returns are the
 * payload's result fields; a {@link Refusal} thrown below it becomes the payload's `userErrors` and the result fields
 * stay null. A failure that leaves a result to show, such as an order whose payment was declined, returns its
 * `userErrors` beside it. Calls of administrators, agency staff and API keys are on record ({@link audited}).
 */
export function mutation<C extends Ctx, A, R extends object>(
  who: Who | readonly Who[],
  resolve: Resolve<C, A, Promise<R>>,
) {
  const allowed: readonly Who[] = typeof who === 'string' ? [who] : who;
  const resolver = (
    _parent: unknown,
    args: A,
    ctx: C,
    info: GraphQLResolveInfo,
  ): Promise<Partial<R> & { userErrors: UserError[] }> =>
    audited(ctx, args, info, async () => {
      assertAllowed(ctx.viewer, allowed);
      try {
        return { userErrors: [], ...(await resolve(ctx, readTexts(args, info), info)) };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const refused: Partial<R> = {};
        return { ...refused, userErrors: error.userErrors };
      }
    });
  declareFor(resolver, allowed);
  return resolver;
}

/** The resolver put in place of a root field that declares nobody: undeclared means refused. */
export const refuseUndeclared: GraphQLFieldResolver<unknown, unknown> = () => {
  throw forbidden('This operation declares nobody who may call it.');
};
