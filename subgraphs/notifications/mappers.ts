/** The TypeScript types that the resolvers of GraphQL types receive. */
export const mappers = {
  Email: './emails/email.model.ts#EmailDocument',
  EmailAttempt: './emails/email.model.ts#StoredAttempt',
  EmailTemplate: './templates/template.model.ts#TemplateDocument',
};
