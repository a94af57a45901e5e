import { type ASTNode, type DocumentNode, Location, visit } from 'graphql';

/**
 * The document, rid of the words and comments that it was parsed from: every node holds on to all of them, and plans
 * hold on to nodes. Errors still tell their places.
 */
export function withoutTokens(document: DocumentNode): DocumentNode {
  forget(document);
  visit(document, { enter: forget });
  return document;
}

function forget({ loc }: ASTNode): void {
  if (loc instanceof Location) Object.assign(loc, { startToken: undefined, endToken: undefined });
}
