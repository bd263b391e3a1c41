import { BACKSLASH, type Units } from './json/units.js';

/** Decoded text of a body. An ASCII body stays bytes until somebody needs a string of all of it. */
export class BodyText {
  private whole: string | null;

  private constructor(
    /** The units offsets count in. */
    readonly units: Units,
    whole: string | null,
  ) {
    this.whole = whole;
  }

  /** @param bytes known to hold ASCII only */
  static ofAscii(bytes: Uint8Array): BodyText {
    return new BodyText(bytes, null);
  }

  static ofString(text: string): BodyText {
    const bytes = Buffer.from(text, 'utf16le');
    return new BodyText(new Uint16Array(bytes.buffer, bytes.byteOffset, text.length), text);
  }

  get length(): number {
    return this.units.length;
  }

  slice(from: number, to: number): string {
    if (this.whole !== null) return this.whole.slice(from, to);
    const bytes = this.units as Uint8Array;
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', from, to);
  }

  all(): string {
    this.whole ??= this.slice(0, this.length);
    return this.whole;
  }

  utf8(): Uint8Array {
    return this.units instanceof Uint8Array ? this.units : Buffer.from(this.all());
  }

  /** The text a JSON string stands for. Offsets include its quotes. */
  unquoted(from: number, to: number): string {
    const raw = this.slice(from + 1, to - 1);
    return raw.includes(String.fromCharCode(BACKSLASH)) ? (JSON.parse(`"${raw}"`) as string) : raw;
  }
}
