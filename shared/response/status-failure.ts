import type { Failure } from '../failure/failure.js';
import type { HeaderLine } from '../recording/recording.js';
import { credentialsText, type SentCredential } from './credentials.js';
import { fieldsNamed, messageNamed } from './error-body.js';

interface StatusFacts {
  readonly method: string;
  /** Secrets stand by name. */
  readonly url: string;
  readonly status: number;
  readonly headers: readonly HeaderLine[];
  readonly credentials: readonly SentCredential[];
  readonly contentType: string | null;
  readonly excerpt: string;
}

type Sentences = readonly [message: string, hint: string];

/**
 * What an HTTP status outside 2xx means for an action, and what to look at first. Follows RFC 9110, section 15, and the
 * troubleshooting of https://docs.itellico.ai/build/tools/custom-api-actions.
 */
export function statusFailure(facts: StatusFacts): Failure {
  const [message, hint] = sentencesFor(facts);
  const said = messageNamed(facts.excerpt);
  return {
    class: `http-${facts.status}`,
    message: said === null ? message : `${message} It says: "${said}"`,
    hint,
  };
}

function sentencesFor(facts: StatusFacts): Sentences {
  const { status, method, url, contentType } = facts;
  switch (status) {
    case 400:
      return [
        `The API could not read the request (400)${fieldsText(facts)}.`,
        'Compare the exact request with the documentation: names, types and what is required.',
      ];
    case 401:
      return unauthorized(facts);
    case 403:
      return forbidden(facts);
    case 404:
      return [
        `There is nothing at ${method} ${url} (404).`,
        'Check the base URL of the environment and that every value in the path or query is filled as meant; then try static values.',
      ];
    case 405:
      return [
        `The API does not take ${method} at this URL (405).`,
        allowed(facts) ?? 'Check the method and the path in the documentation of the API.',
      ];
    case 408:
    case 504:
      return [
        `The API or a server before it gave up waiting (${status}).`,
        'Try again; for work that takes long use a webhook, or keep what is asked often in a cache.',
      ];
    case 409:
      return [
        'The request is in conflict with what the API holds (409), often because it was sent before.',
        'Check whether the record exists already, and whether a retry sent the request twice: add 409 to "except" of the retries.',
      ];
    case 413:
      return [
        'The request is too large for the API (413).',
        'Shorten the values, or limit them with maxLength.',
      ];
    case 415:
      return [
        `The API does not take ${contentType === null ? 'a request without a Content-Type' : `the content type ${contentType}`} (415).`,
        'Set the body kind or a Content-Type header to what the documentation names.',
      ];
    case 422:
      return [
        `The API read the request but refuses its values (422)${fieldsText(facts)}.`,
        'Compare these values with the rules of the API, and declare the rules on the parameters, so that the agent keeps them.',
      ];
    case 429:
      return [
        `The API takes no more requests for now (429).${waitText(facts)}`,
        'Wait and try again; ask for a higher limit, or have the agent call less often.',
      ];
    case 502:
    case 503:
      return [
        `The API is not available now (${status}): it is overloaded, down or being changed.${waitText(facts)}`,
        "Try again then. If it stays, look at the API's status page, and give its operators the time and the request.",
      ];
    default:
      return otherStatus(status);
  }
}

function otherStatus(status: number): Sentences {
  if (status >= 500) {
    return [
      `The API failed (${status}). The request reached it.`,
      'Try again in a moment. If it stays, give the API\'s operators the time and the exact request from "Copy for ticket".',
    ];
  }
  if (status >= 300 && status < 400) {
    return [
      `The API answered with a redirect (${status}) that was not followed.`,
      'Write the final URL into the action: agent platforms rarely follow redirects.',
    ];
  }
  return [
    `The API refused the request (${status}).`,
    'Read its answer and compare the exact request with the documentation.',
  ];
}

function unauthorized({ credentials, headers }: StatusFacts): Sentences {
  const asked = headerOf(headers, 'www-authenticate')?.split(/[\s,]/)[0];
  const wants = asked === undefined ? '' : ` The API asks for ${asked}.`;
  if (credentials.length === 0) {
    return [
      `The API wants a credential (401), and none was sent.${wants}`,
      'Choose the kind of authentication in the step Authentication and set its secret.',
    ];
  }
  return [
    `The API does not accept the credential (401). It was sent ${credentialsText(credentials)}.${wants}`,
    'Check that the secret is current, belongs to this environment and stands where the API expects it.',
  ];
}

function forbidden({ credentials }: StatusFacts): Sentences {
  if (credentials.length === 0) {
    return [
      'The API does not allow it (403), and no credential was sent.',
      'Choose the kind of authentication in the step Authentication and set its secret.',
    ];
  }
  return [
    `The API knows who asks but does not allow it (403). It was sent ${credentialsText(credentials)}.`,
    'Give the credential the right to this resource, or use one that has it. A firewall may also refuse: compare the answer.',
  ];
}

function waitText({ headers }: StatusFacts): string {
  const after = headerOf(headers, 'retry-after');
  return after === undefined
    ? ''
    : ` It asks to wait ${/^\d+$/.test(after) ? `${after} s` : `until ${after}`}.`;
}

function allowed({ headers }: StatusFacts): string | null {
  const allow = headerOf(headers, 'allow');
  return allow === undefined ? null : `Use one of the methods it allows: ${allow}.`;
}

function fieldsText({ excerpt }: StatusFacts): string {
  const fields = fieldsNamed(excerpt);
  return fields.length === 0 ? '' : `: ${fields.join(', ')}`;
}

function headerOf(headers: readonly HeaderLine[], name: string): string | undefined {
  return headers.find((header) => header.name.toLowerCase() === name)?.value;
}
