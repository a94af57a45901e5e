/** The changes since the last mail. */
export interface StatusChange {
  began: readonly { service: string; status: string }[];
  ended: readonly { service: string; since: string }[];
  at: string;
}

/** The mail about a change. */
export function alertMail({ began, ended, at }: StatusChange): { subject: string; text: string } {
  const names = (of: readonly { service: string }[]) => of.map(({ service }) => service).join(', ');
  const subject =
    began.length > 0
      ? `Souk: ${names(began)} ${began.length === 1 ? 'is' : 'are'} not healthy`
      : `Souk: ${names(ended)} ${ended.length === 1 ? 'is' : 'are'} healthy again`;
  const lines = [
    ...began.map(({ service, status }) => `${service} is ${status}.`),
    ...ended.map(
      ({ service, since }) => `${service} is healthy again, after an incident since ${clock(since)}.`,
    ),
  ];
  return { subject, text: `${lines.join('\n')}\n\nChecked at ${clock(at)}. All services: /api/status\n` };
}

const clock = (instant: string) => `${instant.slice(0, 10)} ${instant.slice(11, 19)} UTC`;
