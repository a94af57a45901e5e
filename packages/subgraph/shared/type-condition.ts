import { type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';

/** Whether a fragment on `condition`, absent for none, asks for fields of objects of the type. */
export function appliesTo(schema: GraphQLSchema, type: string, condition: string | undefined): boolean {
  if (condition === undefined || condition === type) return true;
  const [named, own] = [schema.getType(condition), schema.getType(type)];
  return isAbstractType(named) && isObjectType(own) && schema.isSubType(named, own);
}
