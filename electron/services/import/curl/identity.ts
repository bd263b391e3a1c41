const VERBS: Readonly<Record<string, string>> = {
  GET: 'Get',
  HEAD: 'Check',
  POST: 'Create',
  PUT: 'Replace',
  PATCH: 'Update',
  DELETE: 'Delete',
};

/** A first name and id for an action, from its method and the last part of its path that is a word. */
export function identityOf(method: string, url: string): { readonly id: string; readonly name: string } {
  const path = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').split(/[?#]/)[0] ?? '';
  const words = path
    .split('/')
    .filter((part) => /^[a-z][a-z_-]*$/i.test(part) && !/^(api|rest|v\d+)$/i.test(part))
    .map((part) => part.replace(/[_-]+/g, ' ').toLowerCase());
  const verb = VERBS[method.toUpperCase()] ?? 'Call';
  const name = `${verb} ${words.at(-1) ?? 'request'}`;
  return { id: name.toLowerCase().replaceAll(' ', '-'), name };
}
