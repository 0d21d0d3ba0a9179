/** Why the server closed a socket (RFC 6455, private range). */
export const CLOSE_CODES = { signedOut: 4001, refused: 4003, lagging: 4008, moved: 4009, version: 4026 } as const;
