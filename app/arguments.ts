/** The options of both start commands. */
export interface StartArguments {
  fresh: boolean;
  demo: boolean;
}

const OPTIONS = `  --fresh      deletes the data of earlier starts first
  --no-demo    does not seed the demo market
  --help       this text
Environment, also from a file .env: PORT (8000), SOUK_DATA_DIR (.souk), MONGODB_URI, REDIS_URL, SMTP_URL and all else
in .env.example.
`;

/** Reads the options. Exits with code 0 after `--help`, and with code 2 for an unknown option. */
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
