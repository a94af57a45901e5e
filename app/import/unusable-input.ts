/** The folder, a file or a file's header cannot be used at all; the message tells a person what to do. */
export class UnusableInput extends Error {}
