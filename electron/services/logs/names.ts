import type { Database } from './database.js';

/** Texts that recur in every row (actions, environments, classes ...), each kept once. */
export class Names {
  private readonly ids = new Map<string, number>();

  constructor(private readonly database: Database) {}

  /** The number of a text, given to it when it is new. Only inside a transaction. */
  intern(text: string | null): number | null {
    if (text === null) return null;
    const known = this.find(text);
    if (known !== null) return known;
    const { id } = this.database.run('INSERT INTO names (text) VALUES (?)', text);
    this.ids.set(text, id);
    return id;
  }

  /** Asks for the numbers of many texts at once, so that each need not be asked for by itself. */
  learn(texts: readonly (string | null)[]): void {
    const unknown = texts.filter((text) => text !== null && !this.ids.has(text));
    if (unknown.length === 0) return;
    const rows = this.database.all(
      'SELECT id, text FROM names WHERE text IN (SELECT value FROM json_each(?))',
      JSON.stringify(unknown),
    );
    for (const row of rows) this.ids.set(row['text'] as string, row['id'] as number);
  }

  find(text: string): number | null {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    const id = this.database.number('SELECT id FROM names WHERE text = ?', text);
    if (id !== null) this.ids.set(text, id);
    return id;
  }

  /** After a transaction that failed: what it numbered is gone. */
  forget(): void {
    this.ids.clear();
  }
}
