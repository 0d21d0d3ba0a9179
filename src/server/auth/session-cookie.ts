export const COOKIE_PREFIX = 'desk';

/** Where the session's cookie travels in the open, its name must not promise more. */
export const isSecure = (publicUrl: string): boolean => publicUrl.startsWith('https:');

/** The name of the cookie that proves a browser session. */
export const sessionCookie = (publicUrl: string): string => `${isSecure(publicUrl) ? '__Secure-' : ''}${COOKIE_PREFIX}.session_token`;
