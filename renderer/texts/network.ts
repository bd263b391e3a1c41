export const networkTexts = {
  title: 'Network',
  hint: 'How requests leave this machine, from here and from the command line. This machine itself is never asked through a proxy.',
  proxy: 'Proxy',
  modes: { environment: 'From the environment', none: 'None', own: 'This one' },
  fromVariables: (http: string | null, https: string | null, except: readonly string[]) => {
    if (http === null && https === null) return 'No proxy: HTTP_PROXY and HTTPS_PROXY are not set.';
    const named = [
      ...(https === null ? [] : [`https through ${https}`]),
      ...(http === null ? [] : [`http through ${http}`]),
    ].join(', ');
    return except.length === 0 ? `${named}.` : `${named}; not for ${except.join(', ')}.`;
  },
  address: 'Address',
  addressPlaceholder: 'http://proxy.example.com:8080',
  except: 'Not for these hosts',
  exceptPlaceholder: 'internal.example.com 10.0.0.1:8080',
  exceptHint: 'Separated by blanks, subdomains included.',
  ca: 'Trusted certificates',
  caNone: 'Only the usual authorities. Add the one of your company or of its proxy as a PEM file.',
  certificate: 'Client certificate',
  certificateNone: 'None. An API that wants one gets it from a PEM file with its key.',
  key: (path: string) => `key: ${path}`,
  choose: 'Choose file',
  chooseOther: 'Choose another file',
  remove: 'Remove',
  labelOf: (act: string, what: string) => `${act}: ${what}`,
} as const;
