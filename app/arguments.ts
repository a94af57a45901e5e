/** The options of both starts. */
export interface StartArguments {
  fresh: boolean;
  demo: boolean;
}

const OPTIONS = `  --fresh      begin anew: deletes the data of earlier starts
  --no-demo    do not seed the demo market
  --help       this text
Environment, also from a file .env: PORT (8000), SOUK_DATA_DIR (.souk), MONGODB_URI, REDIS_URL, SMTP_URL and all else
in .env.example.
`;

/** Reads the options; prints the help and ends the process when asked to, and with code 2 on an unknown one. */
export function startArguments(command: string, given = process.argv.slice(2)): StartArguments {
  const help = `${command} -- [options]\n${OPTIONS}`;
  const unknown = given.filter((argument) => !['--fresh', '--no-demo', '--help'].includes(argument));
  if (unknown.length > 0) {
    process.stderr.write(`Unknown: ${unknown.join(' ')}\n${help}`);
    process.exit(2);
  }
  if (given.includes('--help')) {
    process.stdout.write(help);
    process.exit(0);
  }
  return { fresh: given.includes('--fresh'), demo: !given.includes('--no-demo') };
}
