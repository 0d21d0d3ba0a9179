/** File, line and column of a stack's innermost line: `desk-4f2a.js:1:20`. Without the address it came from, which may carry ids. */
const place = (stack: string): string => {
  const [, file, line, column] = /(?:^\s*at |@).*?([\w.-]+\.(?:js|ts|mjs))(?:\?[^:\s]*)?:(\d+):(\d+)/m.exec(stack) ?? [];
  return file ? `${file}:${line}:${column}` : '';
};

/**
 * An error for the black box: its kind and where it was thrown. Not its message, which may quote what somebody
 * has written; a name that no program gives is left out for the same reason.
 */
export const errorTrace = (error: unknown): { name: string; place: string } => {
  if (!(error instanceof Error)) return { name: typeof error, place: '' };
  return { name: /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'Error', place: place(error.stack ?? '') };
};
