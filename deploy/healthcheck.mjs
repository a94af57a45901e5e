// Ends with 0 when the process of this container says that it is well, and with 1 otherwise.
const url = `http://127.0.0.1:${process.env.PORT ?? 8000}/health`;
try {
  const { ok, status } = await fetch(url, { signal: AbortSignal.timeout(3_000) });
  if (!ok) console.error(`${url} answers ${status}`);
  process.exitCode = ok ? 0 : 1;
} catch (error) {
  console.error(`${url} does not answer: ${error.cause?.code ?? error.message}`);
  process.exitCode = 1;
}
