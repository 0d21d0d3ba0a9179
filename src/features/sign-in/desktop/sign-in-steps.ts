/** Where a person stands on the way in; each is an entry of the browser's history, so its back works. */
export type Step = 'email' | 'password' | 'reset';

/** One `@`, no white space: what the contract takes for an address. */
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text.trim()) && text.trim().length <= 254;

/** Exactly six digits (WX-028); white space around them comes with pasting. */
export const isCode = (text: string): boolean => /^\d{6}$/.test(text.trim());

/** The server's rule for a new password. */
export const isNewPassword = (text: string): boolean => text.length >= 8 && text.length <= 128;

/** The step of a history entry. Only the first one can be shown without an address, after a reload for example. */
export const stepOf = (state: unknown, email: string): Step => {
  const step = (state as { step?: unknown } | null)?.step;
  return email !== '' && (step === 'password' || step === 'reset') ? step : 'email';
};

/** Alt + Left arrow, on a Mac Command + Left arrow (WX-024). */
export const isBackChord = (event: Pick<KeyboardEvent, 'key' | 'altKey' | 'metaKey' | 'ctrlKey' | 'shiftKey'>, mac: boolean): boolean =>
  event.key === 'ArrowLeft' && !event.ctrlKey && !event.shiftKey && (mac ? event.metaKey && !event.altKey : event.altKey && !event.metaKey);

/** Whether the keyboard has a Command key. */
export const onMac = (): boolean => navigator.userAgent.includes('Mac');
