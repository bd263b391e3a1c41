import type { Finding } from '../lint/finding.js';
import { finding } from './findings.js';
import type { ActionDocument } from './schema/action.js';
import type { Parameter, ValueShape } from './schema/parameter.js';

/** What the schema cannot say, because it concerns two places: names that clash and parts that need each other. */
export function clashFindings(document: ActionDocument, file: string | undefined): Finding[] {
  return [
    ...stemFindings(document, file),
    ...parameterFindings(document.parameters ?? [], ['parameters']),
    ...doubled(document.context ?? [], ['context'], 'context value'),
    ...doubled(document.outputs ?? [], ['outputs'], 'output'),
    ...doubled(document.cases ?? [], ['cases'], 'case'),
    ...kindFindings(document),
  ];
}

/** The file's stem is the id, so that a file is found by what refers to it. */
function stemFindings(document: ActionDocument, file: string | undefined): Finding[] {
  if (file === undefined) return [];
  const stem = file.slice(file.lastIndexOf('/') + 1).replace(/\.action\.ya?ml$/, '');
  if (stem === document.id) return [];
  return [
    {
      ...finding(
        ['id'],
        `The id is "${document.id}", but the file is named after "${stem}". Make them the same.`,
      ),
      fix: { title: `Write id: ${stem}`, edits: [{ kind: 'set', path: ['id'], value: stem }] },
    },
  ];
}

function parameterFindings(parameters: readonly Parameter[], path: readonly (string | number)[]): Finding[] {
  return [
    ...doubled(parameters, path, 'parameter'),
    ...parameters.flatMap((parameter, index) => shapeFindings(parameter, [...path, index])),
  ];
}

function shapeFindings(shape: ValueShape, path: readonly (string | number)[]): Finding[] {
  const findings = shape.properties ? parameterFindings(shape.properties, [...path, 'properties']) : [];
  if (shape.items) findings.push(...shapeFindings(shape.items, [...path, 'items']));
  if (shape.labels && shape.labels.length !== (shape.enum ?? []).length) {
    findings.push(
      finding(
        [...path, 'labels'],
        `${shape.labels.length} labels stand beside ${(shape.enum ?? []).length} values of enum. Write one label for each.`,
      ),
    );
  }
  return findings;
}

function doubled(
  named: readonly { readonly name: string }[],
  path: readonly (string | number)[],
  what: string,
): Finding[] {
  const seen = new Set<string>();
  return named.flatMap(({ name }, index) => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [
      finding([...path, index, 'name'], `Another ${what} is named "${name}" already. Choose another name.`),
    ];
  });
}

function kindFindings(document: ActionDocument): Finding[] {
  switch (document.kind) {
    case 'http':
      if (document.request) return [];
      return [
        finding(['request'], 'An http action needs a request. Write its method and URL under "request".'),
      ];
    case 'button':
      if (!document.button) {
        return [finding(['button'], 'A button action needs "button" with the label that people click.')];
      }
      if (document.button.url === undefined && !document.request) {
        return [
          finding(['button'], 'The button leads nowhere. Write its url, or the request that a click sends.'),
        ];
      }
      if (document.button.url !== undefined && document.request) {
        return [
          finding(
            ['button', 'url'],
            'A button opens a url or sends a request, not both. Remove one of them.',
          ),
        ];
      }
      return [];
    case 'form':
      return [];
  }
}
