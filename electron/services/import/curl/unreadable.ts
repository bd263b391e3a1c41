/** Why a command cannot be read, and at which character. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';

  /**
   * @param at offset in the text that was read
   * @param message what stands there, as a sentence
   * @param hint what to do, as a sentence
   */
  constructor(
    readonly at: number,
    message: string,
    readonly hint: string,
  ) {
    super(message);
  }
}
