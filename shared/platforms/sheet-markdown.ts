import type { ExportedFile, ExportResult, Sheet, SheetField } from './platform.js';

/**
 * A fill-in sheet as Markdown: what to prepare, every field of the platform's form in its order with a box to tick,
 * what to do after, and the paragraph for the agent's prompt. Secrets stand by their names.
 */
export function sheetMarkdown(title: string, sheet: Sheet): string {
  const parts = [`# ${title}`];
  if (sheet.before.length > 0) parts.push('## Before', list(sheet.before));
  if (sheet.fields.length > 0) parts.push('## Fields', ...groupsOf(sheet.fields));
  if (sheet.after.length > 0) parts.push('## After', list(sheet.after));
  if (sheet.prompt !== '') parts.push("## For the agent's prompt", fenced(sheet.prompt));
  return `${parts.join('\n\n')}\n`;
}

/** What an export writes: the platform's files, and its sheet where people fill in a form. */
export function filesOf(
  id: string,
  title: string,
  result: ExportResult,
  action: string,
): readonly ExportedFile[] {
  if (result.sheet.fields.length === 0) return result.files;
  return [...result.files, { path: `${action}.${id}.md`, text: sheetMarkdown(title, result.sheet) }];
}

function groupsOf(fields: readonly SheetField[]): readonly string[] {
  const groups = new Map<string, SheetField[]>();
  for (const field of fields) groups.set(field.group, [...(groups.get(field.group) ?? []), field]);
  return [...groups].flatMap(([group, members]) => [`### ${group}`, members.map(fieldText).join('\n')]);
}

function fieldText({ label, value, secret, note }: SheetField): string {
  const said = note === undefined ? '' : ` (${note})`;
  if (secret !== undefined) {
    const shape = value === '' || value === secret ? '' : `${code(value)}, with `;
    return `- [ ] **${label}**: ${shape}the secret \`${secret}\`, from the keychain${said}`;
  }
  if (value.includes('\n')) return `- [ ] **${label}**:${said}\n\n${indented(fenced(value))}\n`;
  return `- [ ] **${label}**: ${value === '' ? 'leave empty' : code(value)}${said}`;
}

/** Code marks long enough that no run of backticks within ends them. */
function code(text: string): string {
  const marks = '`'.repeat(longestRun(text) + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${marks}${pad}${text}${pad}${marks}`;
}

function fenced(text: string): string {
  const marks = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${marks}\n${text}\n${marks}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : `  ${line}`))
    .join('\n');
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
