/** The port of the mock API, unless another is asked for. */
export const DEFAULT_PORT = 4780;
