/** The operations on agencies and people that these tests send, each as a client would. */
export const AGENCIES = `query ($filter: AgencyFilter) {
  agencies(filter: $filter) { edges { node { id name code } } totalCount }
}`;
export const AGENCY = `query ($id: ID!) {
  agency(id: $id) { id code isActive version staff { edges { node { id email roles } } totalCount } }
}`;
export const UPDATE_AGENCY = `mutation ($id: ID!, $input: UpdateAgencyInput!) {
  updateAgency(id: $id, input: $input) { agency { id city isActive version } userErrors { code message field } }
}`;
export const DELETE_AGENCY = `mutation ($id: ID!) {
  deleteAgency(id: $id) { deletedId agency { code } userErrors { code message field } }
}`;
export const USERS = `query ($filter: UserFilter) {
  users(filter: $filter) { edges { node { id email roles agency { code } } } totalCount }
}`;
export const USER = `query ($id: ID!) {
  user(id: $id) { id email displayName roles agency { id code } }
}`;
export const ME = '{ me { user { id roles } agency { code } } }';
export const ASK = `mutation ($input: RequestPasswordResetInput!) {
  requestPasswordReset(input: $input) { userErrors { code message field ... on RetryLaterError { retryAfterSeconds } } }
}`;
export const RESET = `mutation ($input: ResetPasswordInput!) {
  resetPassword(input: $input) { userErrors { code message field } }
}`;
