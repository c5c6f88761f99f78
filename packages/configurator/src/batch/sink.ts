/** Where answers go. */
export interface Sink {
  /**
   * Writes and waits until there is room for more.
   * @returns false when nobody reads any more
   * @throws an error with a `code` when it cannot be written
   */
  write(data: string | Uint8Array): Promise<boolean>;
  /** Waits until everything is written. @throws as {@link Sink.write} */
  end(): Promise<void>;
}
