import { Transform, type TransformCallback } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { Decompress } from 'fzstd';

/** The codings of a Content-Encoding header, in the order they were applied; `identity` is none. */
export function codingsOf(header: string | undefined): string[] {
  return (header ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
}

/** A stream that undoes one content coding (RFC 9110, section 8.4.1), or null for one we do not know. */
export function decoderFor(coding: string): Transform | null {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return new EitherDeflate();
    case 'br':
      return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FINISH });
    case 'zstd':
      return new Zstd();
    default:
      return null;
  }
}

/** `deflate` means zlib's format, but many servers send the bare data; the first byte tells (RFC 1950, section 2.2). */
class EitherDeflate extends Transform {
  #inner: Transform | null = null;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    if (chunk.length === 0) {
      done();
      return;
    }
    this.#inner ??= this.open(((chunk[0] ?? 0) & 0x0f) === 8);
    if (this.#inner.write(chunk)) done();
    else this.#inner.once('drain', () => done());
  }

  override _flush(done: TransformCallback): void {
    if (this.#inner === null) {
      done();
      return;
    }
    this.#inner.once('end', () => done());
    this.#inner.end();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#inner?.destroy();
    done(error);
  }

  private open(wrapped: boolean): Transform {
    const inner = wrapped ? createInflate() : createInflateRaw();
    inner.on('data', (part: Buffer) => this.push(part));
    inner.on('error', (error) => this.destroy(error));
    return inner;
  }
}

/** Bytes given to the decoder at once: a few bytes can stand for a block of 128 KiB, and it decodes all it is given. */
const SLICE = 512;

/** Node 20 has no zstd of its own. */
class Zstd extends Transform {
  readonly #decoder = new Decompress((part) => {
    if (part.length > 0) this.push(Buffer.from(part));
  });
  #any = false;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#any = true;
    this.feed(chunk, done);
  }

  override _flush(done: TransformCallback): void {
    try {
      if (this.#any) this.#decoder.push(new Uint8Array(0), true);
      done();
    } catch (error) {
      done(error as Error);
    }
  }

  /** Slice by slice, each in its own turn, so that a reader who has enough can stop it. */
  private feed(chunk: Buffer, done: TransformCallback): void {
    if (this.destroyed) return;
    try {
      this.#decoder.push(new Uint8Array(chunk.subarray(0, SLICE)));
    } catch (error) {
      done(error as Error);
      return;
    }
    const rest = chunk.subarray(SLICE);
    if (rest.length === 0) done();
    else setImmediate(() => this.feed(rest, done));
  }
}
