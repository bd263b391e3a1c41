import { ruleCards } from '@shared/lint';
import type { RuleCard } from '@shared/lint/rule';
import { platforms } from '@shared/platforms';

/** The pages of docs/rules: file name -> Markdown. `node scripts/write-rules.mjs` writes them, and a test asks that they are current. */
export function rulePages(): ReadonlyMap<string, string> {
  const pages = ruleCards.map((card) => [`${card.id}.md`, page(card)] as const);
  return new Map([...pages, ['README.md', index()]]);
}

function page(card: RuleCard): string {
  const limits = limitsOf(card.id);
  return [
    `# ${card.id}`,
    `**${card.title}.** Severity: ${card.severity}.`,
    card.why,
    '## Found in',
    fenced(card.example.bad),
    '## Not found in',
    fenced(card.example.good),
    ...(limits.length > 0 ? ['## Limits', limits.join('\n')] : []),
    ...(card.source === undefined ? [] : [`Source: <${card.source}>`]),
    '[All rules](README.md)\n',
  ].join('\n\n');
}

function fenced(yaml: string): string {
  const lines = yaml.split('\n').map((line) => (line.length > 400 ? `${line.slice(0, 120)} …` : line));
  return `\`\`\`yaml\n${lines.join('\n')}\n\`\`\``;
}

/** The facts behind a rule that holds for every profile. */
const FACTS = {
  'platform-kind': 'kinds',
  'platform-name': 'callName',
  'platform-description': 'description',
  'platform-type': 'types',
  'platform-https': 'httpsOnly',
  'platform-timeout': 'timeout',
  'platform-retries': 'retries',
  'platform-delay': 'speech',
  'platform-static-url': 'placeholders',
  'platform-message': 'speech',
  'platform-output-name': 'outputNames',
  'platform-output-path': 'outputPaths',
  'platform-option': 'options',
  'platform-name-clash': 'context',
  'platform-value': 'parameters',
  'openai-strict-size': 'schemaSize',
} as const;

function limitsOf(id: string): readonly string[] {
  if (!Object.hasOwn(FACTS, id)) return [];
  const key = FACTS[id as keyof typeof FACTS];
  const rows = platforms.flatMap(({ name, mode, profile }) => {
    const fact = profile[key];
    if (!fact || fact.value === null || JSON.stringify(fact.value) === '{}') return [];
    const title = mode === undefined ? name : `${name} ${mode}`;
    const doubt = fact.verified === false ? ' (unverified)' : '';
    return [
      `| ${title} | \`${JSON.stringify(fact.value).replaceAll('|', '\\|')}\`${doubt} | <${fact.source}> |`,
    ];
  });
  return ['| platform | limit | source |', '| --- | --- | --- |', ...rows];
}

function index(): string {
  const rows = ruleCards.map(({ id, severity, title }) => `| [${id}](${id}.md) | ${severity} | ${title} |`);
  return ['# Rules\n', '| rule | severity | asks that |', '| --- | --- | --- |', ...rows, ''].join('\n');
}
