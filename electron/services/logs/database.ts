import Libsql from 'libsql';

export type Value = string | number | null | Uint8Array;
/** A row by column name; blobs come as Uint8Array. */
export type Row = Readonly<Record<string, Value>>;

/** How long one call waits for another program to finish its writing; the thread answers nothing else meanwhile. */
const BUSY_MS = 250;

/**
 * One connection, with its statements prepared once. Parameters always go down as one array: a lone blob would be
 * taken for named parameters, on which libsql 0.5.29 aborts the process.
 */
export class Database {
  private readonly connection: Libsql.Database;
  private readonly statements = new Map<string, Libsql.Statement>();

  /** @param path of the file, made when it is missing; its folder must exist */
  constructor(path: string) {
    this.connection = new Libsql(path);
    this.connection.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
  }

  /** Several statements without parameters. */
  script(sql: string): void {
    this.connection.exec(sql);
  }

  run(sql: string, ...parameters: readonly Value[]): { readonly changes: number; readonly id: number } {
    const { changes, lastInsertRowid } = this.statement(sql).run([...parameters]);
    return { changes, id: Number(lastInsertRowid) };
  }

  all(sql: string, ...parameters: readonly Value[]): Row[] {
    const rows = this.statement(sql).all([...parameters]) as Record<string, Value | ArrayBuffer>[];
    for (const row of rows) {
      for (const [column, value] of Object.entries(row)) {
        // libsql gives blobs as ArrayBuffer, unlike better-sqlite3.
        if (value instanceof ArrayBuffer) row[column] = new Uint8Array(value);
      }
    }
    return rows as Row[];
  }

  first(sql: string, ...parameters: readonly Value[]): Row | null {
    return this.all(sql, ...parameters)[0] ?? null;
  }

  /** The number in the one column of the one row. */
  number(sql: string, ...parameters: readonly Value[]): number | null {
    const [value] = Object.values(this.first(sql, ...parameters) ?? {});
    return typeof value === 'number' ? value : null;
  }

  /**
   * Does work in one transaction. It holds the write lock from its start, so that it cannot fail half way on a lock;
   * `DEFERRED` is for temporary tables, which need none.
   */
  transaction<T>(work: () => T, begin: 'IMMEDIATE' | 'DEFERRED' = 'IMMEDIATE'): T {
    this.connection.exec(`BEGIN ${begin}`);
    try {
      const result = work();
      this.connection.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.connection.inTransaction) this.connection.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.statements.clear();
    this.connection.close();
  }

  private statement(sql: string): Libsql.Statement {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.connection.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }
}

/** SQLite's result code by name, e.g. `SQLITE_BUSY`; null for errors of other origin. */
export function sqliteCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return error.code.startsWith('SQLITE') ? error.code : null;
}
