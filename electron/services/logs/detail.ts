import type { Hop, RecordedBody, Recording } from '../../../shared/recording/recording.js';
import { cutBody } from './cut.js';
import type { Database, Row } from './database.js';
import { bodyHash, packBody, unpack, UnreadableError, type Packed } from './pack.js';

/**
 * Bodies up to this length stay inside the recording: a row of their own would cost more than it saves. What is packed
 * with it often has the same text, so that repeating it costs next to nothing.
 */
const INLINE_CHARS = 2048;

/** A body as a stored recording holds it: its text, or the row that has it. */
type StoredBody = Omit<RecordedBody, 'text'> & ({ readonly text: string } | { readonly ref: number });

type StoredHop = Omit<Hop, 'requestBody' | 'responseBody'> & {
  readonly requestBody: StoredBody | null;
  readonly responseBody: StoredBody | null;
};

type StoredRecording = Omit<Recording, 'hops'> & { readonly hops: readonly StoredHop[] };

/** What recordings of the first version lack. */
const LATER: Pick<Recording, 'replayOf' | 'importId' | 'findings' | 'masked'> = {
  replayOf: null,
  importId: null,
  findings: [],
  masked: false,
};

/** A recording and its JSON, on one line. */
export interface Written {
  readonly recording: Recording;
  readonly json: string;
}

export function readWritten(json: string): Written {
  return { recording: JSON.parse(json) as Recording, json };
}

/** The JSON of a recording as it is kept: bodies within the cap. */
export function capBodies(written: Written, cap: number): string {
  return withBodies(written, (body) => cutBody(body, cap));
}

/** Writes the long bodies of a recording within the cap, each text once, and gives the JSON of the rest. */
export function storeBodies(database: Database, written: Written, key: number, cap: number): string {
  return withBodies(written, (body) => {
    const kept = cutBody(body, cap);
    if (kept.text.length <= INLINE_CHARS) return kept;
    const { text, ...rest } = kept;
    return { ...rest, ref: storeBody(database, text, key) };
  });
}

/** The JSON of a recording with other bodies; writing it anew takes longer than reading it, so it stays when they do. */
function withBodies({ recording, json }: Written, change: (body: RecordedBody) => StoredBody): string {
  let changes = 0;
  const changed = (body: RecordedBody | null): StoredBody | null => {
    const now = body && change(body);
    if (now !== body) changes += 1;
    return now;
  };
  const hops = recording.hops.map((hop) => ({
    ...hop,
    requestBody: changed(hop.requestBody),
    responseBody: changed(hop.responseBody),
  }));
  return changes === 0 ? json : JSON.stringify({ ...recording, hops } satisfies StoredRecording);
}

/** Where the details of a recording `r` stand: the row of those packed together, and its place in it. */
export const DETAIL_COLUMNS = 'r.key + r.ahead AS pack, r.place';

/** Reads recordings by rows with `DETAIL_COLUMNS`; those packed together are unpacked once when they come in a row. */
export function recordingReader(database: Database): (row: Row) => Recording {
  let last: { readonly pack: number; readonly lines: readonly string[] } | null = null;
  return (row) => {
    const pack = row['pack'] as number;
    if (last?.pack !== pack) last = { pack, lines: linesOf(database, pack) };
    const json = last.lines[row['place'] as number];
    if (!json) throw new UnreadableError('The details of this recording are missing from the log.');
    return complete(database, { ...LATER, ...(JSON.parse(json) as StoredRecording) });
  };
}

function linesOf(database: Database, pack: number): string[] {
  const row = database.first('SELECT codec, data FROM details WHERE key = ?', pack);
  return row ? unpack(row as unknown as Packed).split('\n') : [];
}

/** A stored recording with its bodies. */
function complete(database: Database, stored: StoredRecording): Recording {
  const body = (one: StoredBody | null): RecordedBody | null => {
    if (!one || 'text' in one) return one;
    const { ref, ...rest } = one;
    return { ...rest, text: loadBody(database, ref) };
  };
  return {
    ...stored,
    hops: stored.hops.map((hop) => ({
      ...hop,
      requestBody: body(hop.requestBody),
      responseBody: body(hop.responseBody),
    })),
  };
}

/** The rows that hold bodies of a recording, by the JSON of its details. */
export function bodiesOf(json: string): readonly number[] {
  const { hops } = JSON.parse(json) as StoredRecording;
  return hops
    .flatMap(({ requestBody, responseBody }) => [requestBody, responseBody])
    .flatMap((body) => (body && 'ref' in body ? [body.ref] : []));
}

function storeBody(database: Database, text: string, key: number): number {
  const hash = bodyHash(text);
  const known = database.number('SELECT id FROM bodies WHERE hash = ?', hash);
  if (known !== null) {
    database.run(
      'UPDATE bodies SET last = max(last, ?), first = min(first, ?), uses = uses + 1 WHERE id = ?',
      key,
      key,
      known,
    );
    return known;
  }
  const { codec, data } = packBody(text);
  return database.run(
    'INSERT INTO bodies (hash, last, first, uses, codec, data) VALUES (?, ?, ?, 1, ?, ?)',
    hash,
    key,
    key,
    codec,
    data,
  ).id;
}

function loadBody(database: Database, id: number): string {
  const row = database.first('SELECT codec, data FROM bodies WHERE id = ?', id);
  if (!row) throw new UnreadableError('A body of this recording is missing from the log.');
  return unpack(row as unknown as Packed);
}
