/** Where in a request a placeholder stands. */
export type ReferencePlace =
  | 'url-base' // scheme, host and port
  | 'url-path'
  | 'url-query'
  | 'query'
  | 'header'
  | 'auth'
  | 'body-json-bare'
  | 'body-json-quoted' // the whole of a JSON string
  | 'body-json-in-text'
  | 'body-json-key'
  | 'form'
  | 'text'
  | 'button'
  | 'speech';
