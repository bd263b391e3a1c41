import { fail, type Failure } from '../../../shared/failure/failure.js';
import { CLOSED } from './closed.js';
import { connect, isDamage, setAsideIfDamaged } from './connect.js';
import type { Database } from './database.js';
import type { Written } from './detail.js';
import { Indexer } from './indexer.js';
import { insertRecordings } from './insert.js';
import { Names } from './names.js';
import { Staged, type Taken } from './staged.js';
import { understood } from './understood.js';

/** What a log is opened with. */
export interface LogSettings {
  readonly file: string;
  /** Bytes of UTF-8 that are kept of each body. */
  readonly bodyCap: number;
}

/** What is done with a log that is open. */
export type LogWork<T> = (database: Database, names: Names, indexer: Indexer) => T;

/** A log on the thread that owns its connection. */
export class Log {
  private open: { readonly database: Database; readonly names: Names; readonly indexer: Indexer } | null =
    null;
  private closed = false;
  private readonly staged = new Map<number, Staged>();
  private nextStaged = 1;

  constructor(
    private readonly settings: LogSettings,
    private readonly notice: (failure: Failure) => void,
  ) {}

  /** Does work on the log; on damage it is set aside, and the work is done on a new one. */
  do<T>(work: LogWork<T>): T {
    try {
      return this.attempt(work);
    } catch (error) {
      if (!isDamage(error)) throw understood(error);
      try {
        this.disconnect();
        const notice = setAsideIfDamaged(this.settings.file);
        if (notice) this.notice(notice);
        return this.attempt(work);
      } catch (again) {
        throw understood(again);
      }
    }
  }

  private attempt<T>(work: LogWork<T>): T {
    try {
      const { database, names, indexer } = this.connected();
      return work(database, names, indexer);
    } catch (error) {
      this.open?.names.forget();
      this.open?.indexer.forget();
      throw error;
    }
  }

  /** The connection, if there is one: looking is no reason to make a file. */
  opened(): Database | null {
    return this.open?.database ?? null;
  }

  /** Writes recordings in one transaction: all of them are on disk when this returns. */
  append(recordings: readonly Written[]): void {
    this.do((database, names) =>
      database.transaction(() => insertRecordings(database, names, recordings, this.settings.bodyCap)),
    );
  }

  /** Begins to gather recordings that are taken in together. @returns the number they are asked for by */
  stage(): number {
    const id = this.nextStaged++;
    this.do((database) => this.staged.set(id, new Staged(database, id, this.settings.bodyCap)));
    return id;
  }

  addStaged(id: number, recordings: readonly Written[]): void {
    this.do(() => this.staged.get(id)?.add(recordings));
  }

  takeStaged(id: number): Taken {
    const staged = this.staged.get(id);
    if (!staged) fail(CLOSED);
    const taken = this.do((database, names) => staged.take(database, names));
    this.dropStaged(id);
    return taken;
  }

  dropStaged(id: number): void {
    const staged = this.staged.get(id);
    this.staged.delete(id);
    if (this.open) staged?.drop();
  }

  /** Lets go of the file for good: work that comes later fails instead of opening it again. */
  close(): void {
    this.closed = true;
    this.disconnect();
  }

  private disconnect(): void {
    try {
      this.open?.database.close();
    } finally {
      this.open = null;
    }
  }

  private connected() {
    if (this.closed) fail(CLOSED);
    if (!this.open) {
      const database = connect(this.settings.file);
      const names = new Names(database);
      this.open = { database, names, indexer: new Indexer(database, names) };
    }
    return this.open;
  }
}
