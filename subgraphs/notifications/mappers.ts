/** GraphQL types whose resolvers receive a stored document (or a part of one). */
export const mappers = {
  Email: './emails/email.model.ts#EmailDocument',
  EmailAttempt: './emails/email.model.ts#StoredAttempt',
  EmailTemplate: './templates/template.model.ts#TemplateDocument',
};
