import type { Action } from '@shared/action/action.js';
import { fail, type Failure } from '@shared/failure/failure.js';
import { curlCommand } from '@shared/formats/curl.js';
import type { GivenValues } from '@shared/ipc/limits.js';
import { writeJson } from '@shared/json/write.js';
import { platformById } from '@shared/platforms/index.js';
import type { Platform, Preview } from '@shared/platforms/platform.js';
import { asTheirClientSends } from '@shared/platforms/sent-headers.js';
import { joinPieces } from '@shared/template/pieces.js';
import type { RenderedRequest } from '@shared/template/rendered.js';
import { renderRequest } from '@shared/template/render/request.js';
import type { ResolvedValues } from '@shared/template/values.js';
import { toJson } from './output.js';
import { factsOf, valuesFor } from './values.js';
import type { CliWorkspace } from './workspace.js';

export interface PreviewOptions {
  readonly platform: string | null;
  readonly environment: string | null;
  readonly given: GivenValues;
}

export interface Shown {
  readonly request: RenderedRequest | null;
  readonly toolCall: { readonly name: string; readonly arguments: string } | null;
  readonly failures: readonly Failure[];
  readonly notes: readonly string[];
  /** As --json prints it, findings apart. */
  readonly document: Readonly<Record<string, unknown>>;
}

/** What would be sent, by us or as a platform sends it. Secrets stand as `{{secret.name}}`. */
export function previewDocument(
  workspace: CliWorkspace,
  action: Action,
  { platform, environment, given }: PreviewOptions,
): Shown {
  const values = valuesFor(workspace, action, environment, given);
  const shown =
    platform === null
      ? { request: action.request === null ? undefined : renderRequest(action, values), notes: [] }
      : asPlatform(platformById(platform), action, values, workspace);
  const request = shown.request ?? null;
  const toolCall = 'toolCall' in shown && shown.toolCall !== undefined ? shown.toolCall : null;
  if (request === null && toolCall === null) fail(nothingToSend(action));
  return {
    request,
    toolCall,
    failures: request?.failures ?? [],
    notes: shown.notes,
    document: {
      ...(request === null ? {} : { request: requestDocument(request) }),
      ...(toolCall === null ? {} : { toolCall }),
      sources: (request?.values ?? []).map(({ ref, source, value }) => ({
        placeholder: ref,
        source,
        value: value ?? null,
      })),
      omitted: request?.omitted ?? [],
      notes: shown.notes,
      failures: request?.failures ?? [],
    },
  };
}

function asPlatform(
  platform: Platform,
  action: Action,
  values: ResolvedValues,
  workspace: CliWorkspace,
): Preview {
  return asTheirClientSends(platform, platform.preview(action, values, factsOf(workspace)));
}

/** For people and for shells: `http` as it stands on the wire, `curl` as a command, `json` as the document. */
export function previewText(shown: Shown, format: string, document: unknown): string {
  if (format === 'json') return `${writeJson(toJson(document), 2)}\n`;
  if (shown.request === null) return `${writeJson(toJson(shown.toolCall), 2)}\n`;
  if (format === 'curl') return `${curlCommand(shown.request)}\n`;
  const { method, url, headers, body, omitted } = shown.request;
  const { toolCall } = shown;
  const lines = toolCall === null ? [] : [`# The model calls ${toolCall.name}(${toolCall.arguments})`, ''];
  lines.push(`${method} ${joinPieces(url)}`);
  for (const { name, value } of headers) lines.push(`${name}: ${joinPieces(value)}`);
  if (body !== null) lines.push('', joinPieces(body));
  for (const { slot, ref } of omitted) lines.push('', `# ${slot} is left out: ${ref} is absent`);
  for (const note of shown.notes) lines.push('', `# ${note}`);
  return `${lines.join('\n')}\n`;
}

function requestDocument({ method, url, headers, body }: RenderedRequest) {
  return {
    method,
    url: joinPieces(url),
    headers: headers.map(({ name, value, auto }) => ({ name, value: joinPieces(value), auto })),
    body: body === null ? null : joinPieces(body),
  };
}

function nothingToSend(action: Action): Failure {
  return {
    class: 'bad-input',
    message: `${action.name} sends no request: it is a ${action.kind}.`,
    hint: 'Give it a "request", or look at it as a platform with --as.',
  };
}
