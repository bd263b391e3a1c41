import type { Fix } from '../finding.js';
import type { Rule } from '../rule.js';
import type { Subject } from '../subject.js';

const ITELLICO = 'https://docs.itellico.ai/build/tools/custom-api-actions';

export const badPlaceholder: Rule = {
  id: 'bad-placeholder',
  severity: 'error',
  title: 'Every pair of braces names a value',
  why: 'What stands between braces and is no placeholder is sent as it is written: the API receives "{{lead.phone}}".',
  source: ITELLICO,
  example: {
    bad: 'context:\n  - { name: lead.phone, type: phone }\nrequest:\n  method: GET\n  url: https://api.example.com/orders?phone={{lead.phone}}',
    good: 'context:\n  - { name: lead.phone, type: phone }\nrequest:\n  method: GET\n  url: https://api.example.com/orders?phone={{context.lead.phone}}',
  },
  find: (subject) =>
    subject.texts.flatMap(({ template, path, text }) =>
      template.problems.map(({ from, to, message }) => {
        const fix = fixOf(subject, path, text, from, to);
        return { path, span: { from, to }, message, ...(fix && { fix }) };
      }),
    ),
};

/** `{{lead.phone}}` can only mean the context value of that name, when there is one. */
function fixOf(
  subject: Subject,
  path: readonly (string | number)[],
  text: string,
  from: number,
  to: number,
): Fix | null {
  const inner = /^\{\{\s*([\w.-]+)\s*\}\}$/.exec(text.slice(from, to))?.[1];
  if (inner === undefined) return null;
  const declared = [...subject.action.context, ...subject.workspace.context];
  if (!declared.some(({ name }) => name === inner)) return null;
  const written = `{{context.${inner}}}`;
  return {
    title: `Write ${written}`,
    edits: [{ kind: 'set', path, value: text.slice(0, from) + written + text.slice(to) }],
  };
}

const FOREIGN = /<([a-z][a-z0-9_]*)>|\$\{([a-z][a-z0-9_]*)\}|(?<![{$])\{([a-z][a-z0-9_]*)\}(?!\})/g;

export const foreignPlaceholder: Rule = {
  id: 'foreign-placeholder',
  severity: 'warning',
  title: 'Placeholders are written {{name}}',
  why: 'The dialect of another platform is plain text here: the API receives "<order_number>" letter by letter.',
  source: 'https://docs.botphonic.ai/docs/build/actions/custom-http-action',
  example: {
    bad: 'parameters:\n  - { name: number, type: string, description: The number, required: true, example: "7" }\nrequest:\n  method: GET\n  url: https://api.example.com/orders?number=<number>',
    good: 'parameters:\n  - { name: number, type: string, description: The number, required: true, example: "7" }\nrequest:\n  method: GET\n  url: https://api.example.com/orders?number={{number}}',
  },
  find: (subject) =>
    subject.texts.flatMap(({ text, path }) =>
      [...text.matchAll(FOREIGN)].flatMap((match) => {
        const name = match[1] ?? match[2] ?? match[3] ?? '';
        if (!subject.parameters.has(name)) return [];
        const [from, to] = [match.index, match.index + match[0].length];
        const written = `{{${name}}}`;
        const value = text.slice(0, from) + written + text.slice(to);
        return [
          {
            path,
            span: { from, to },
            message: `${match[0]} is sent as it stands: the parameter is written ${written}.`,
            fix: { title: `Write ${written}`, edits: [{ kind: 'set' as const, path, value }] },
          },
        ];
      }),
    ),
};
