import type { IncomingMessage } from 'node:http';
import { pipeline, type Transform, Writable } from 'node:stream';
import { codingsOf, decoderFor } from './decoders.js';
import { joined } from './joined.js';

/** A body as far as it came. */
export interface Received {
  /** Decoded; the raw bytes when the coding is unknown. */
  readonly bytes: Buffer;
  /** How it ended. `broken`: the connection ended first. `undecodable`: the coding is unknown or its data damaged. */
  readonly end: 'whole' | 'too-large' | 'broken' | 'undecodable';
  readonly error: Error | null;
  /** The coding that is unknown or damaged. */
  readonly coding: string | null;
}

/**
 * Reads a body to its end, to the cap or to where it breaks; never rejects. Whatever came is kept.
 * @param cap bytes after decompression
 */
export function receive(response: IncomingMessage, cap: number, bodyless: boolean): Promise<Received> {
  const codings = bodyless ? [] : codingsOf(response.headers['content-encoding']);
  const decoders: Transform[] = [];
  let unknown: string | null = null;
  for (const coding of codings.toReversed()) {
    const decoder = decoderFor(coding);
    if (decoder === null) {
      unknown = coding;
      break;
    }
    decoders.push(decoder);
  }
  if (unknown !== null) decoders.length = 0;
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let length = 0;
    let settled = false;
    const finish = (end: Received['end'], error: Error | null): void => {
      if (settled) return;
      settled = true;
      const coding = end === 'undecodable' ? (unknown ?? codings.join(', ')) : null;
      void joined(parts, length).then((bytes) => resolve({ bytes, end, error, coding }));
    };
    const take = (part: Buffer): void => {
      if (settled) return;
      const room = cap - length;
      const kept = part.length > room ? part.subarray(0, room) : part;
      parts.push(kept);
      length += kept.length;
      if (part.length <= room) return;
      finish('too-large', null);
      response.destroy();
    };
    let received = 0;
    const ended = (error: Error | null): void => {
      if (!response.complete) finish('broken', error);
      // A coding and no bytes at all is an empty body, not a damaged one.
      else if (error !== null && received > 0) finish('undecodable', error);
      else finish(unknown !== null && length > 0 ? 'undecodable' : 'whole', null);
    };
    if (decoders.length === 0) {
      response.on('data', take);
      response.on('end', () => ended(null));
      response.on('error', (error) => ended(error));
      response.on('close', () => ended(null));
      return;
    }
    response.on('data', (part: Buffer) => (received += part.length));
    const sink = new Writable({
      write(part: Buffer, _encoding, done) {
        take(part);
        done();
      },
    });
    pipeline([response, ...decoders, sink], (error) => ended(error ?? null));
  });
}
