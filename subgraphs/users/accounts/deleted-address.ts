// RFC 2606: no mail is ever delivered there.
const DOMAIN = '@deleted.invalid';

/** The address of an erased account, which only keeps addresses unique; its own becomes free for another account. */
export const deletedAddress = (userId: string): string => userId + DOMAIN;

/** Whether an address is one of {@link deletedAddress}. */
export const isDeletedAddress = (email: string): boolean => email.endsWith(DOMAIN);
