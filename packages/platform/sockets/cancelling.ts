/**
 * The same stream, whose reader can give it up at any moment. A generator by itself hears of that only once it has its
 * next item, which for a quiet subscription may be never; `controller` tells what is below at once.
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
