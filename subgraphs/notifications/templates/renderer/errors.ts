/** A template that cannot be read, or variables that do not fit it; the message names what is wrong. */
export class TemplateError extends Error {}
