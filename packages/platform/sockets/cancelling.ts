/**
 * The same stream, which its reader can cancel at any moment: `controller` aborts the source at once. A generator by
 * itself learns that its reader has left only at its next item, which a quiet subscription may never have.
 */
export function cancelling<T>(
  stream: AsyncGenerator<T, void, undefined>,
  controller: AbortController,
): AsyncGenerator<T, void, undefined> {
  return {
    next: () => stream.next(),
    return() {
      controller.abort();
      return stream.return();
    },
    throw(error) {
      controller.abort();
      return stream.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await this.return();
    },
  };
}
