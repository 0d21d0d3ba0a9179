/** Modifier keys under the names that widgets register with. */
export const MODIFIERS = {
  CTRL_SHIFT: 'ctrlKey_shiftKey', ALT_SHIFT: 'altKey_shiftKey', CTRL_ALT: 'ctrlKey_altKey', SHIFT: 'shiftKey', CTRL: 'ctrlKey', ALT: 'altKey',
} as const;

/** The letters of the vendor's own shortcuts, as its published samples have them; widgets keep clear of them. */
export const REGISTERED_KEYS = {
  EXPAND_COLLAPSE_INTERACTION_PANEL_KEY: 'Y', SAVE_EDITED_CAD_KEY: 'M', REVERT_EDITED_CAD_KEY: 'Z', HOLD_RESUME_CALL_KEY: 'V', TRANSFER_KEY: 'X',
  CONSULT_KEY: 'C', END_KEY: 'E', CONFERENCE_KEY: 'H', PAUSE_RESUME_RECORDING_KEY: 'Z', GO_TO_AVAILABLE_KEY: 'R', OPEN_STATE_SELECTOR_KEY: 'N',
  SEND_EMAIL_KEY: 'S', REPLY_EMAIL_KEY: '6', REPLY_ALL_EMAIL_KEY: '5', OPEN_USER_PROFILE_KEY: 'U', ENABLE_SILENT_NOTIFICATION_KEY: 'D',
  OPEN_SHORTCUT_KEY_MODAL_KEY: 'F', DOWNLOAD_ERROR_REPORT_KEY: '2', SIGNOUT_KEY: 'L', ACCEPT_TASK_KEY: 'A', SWITCH_POPOVER_KEY: 'P',
  EXPAND_COLLAPSE_POPOVER_KEY: '9', OPEN_OUTDIAL_KEY: 'O', OPEN_WRAP_UP_KEY: 'W', EXPAND_COLLAPSE_TASK_LIST_PANEL_KEY: '7',
  OPEN_NOTIFICATION_CENTER_KEY: 'I', OPEN_NAVIGATION_TAB_KEY: 'T', REFRESH_KEY: 'B', SWITCH_TASK_KEY: '8', ACCEPT_ALL_TASK_KEY: '4',
  EXPAND_COLLAPSE_WEBEX: '3', MINIMIZE_RESTORE_WEBEX: 'W', OPEN_DTMF_KEYPAD: '', FOCUS_MODAL_KEY: '',
} as const;

const OURS: Readonly<Record<string, string>> = { ctrlKey: 'Ctrl', altKey: 'Alt', shiftKey: 'Shift', metaKey: 'Meta' };
const ORDER = ['ctrlKey', 'altKey', 'shiftKey', 'metaKey'];

const codeOf = (key: string): string => {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  return /^\d$/.test(key) ? `Digit${key}` : key;
};

/** `ctrlKey_altKey` and `r` become `Ctrl+Alt+KeyR`, as the desktop writes keys. */
export const keysOf = (modifierKeys: string, key: string): string => {
  const held = modifierKeys.split('_');
  return [...ORDER.filter((each) => held.includes(each)).map((each) => OURS[each]), codeOf(key)].join('+');
};

/** The other way round. */
export const vendorKeys = (keys: string): { modifierKeys: string; key: string } => {
  const parts = keys.split('+');
  const modifierKeys = ORDER.filter((each) => parts.includes(OURS[each] ?? '')).join('_');
  return { modifierKeys, key: (parts.at(-1) ?? '').replace(/^(Key|Digit)/, '') };
};
