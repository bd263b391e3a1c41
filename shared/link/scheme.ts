/** What links to the app begin with. Apart from their reader, which is not needed before one arrives. */
export const LINK_SCHEME = 'actionbench';
