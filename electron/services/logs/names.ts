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
