/**
 * What the embed script and the page in its frame tell one another by `postMessage`.
 * Both sides check the other's window and origin first; nothing of the conversation is ever in it.
 */
export type FromPage =
  /** The page can be used. */
  | { agentDesktop: 'ready' }
  /** What a closed panel shows on its launcher, and whether the next page of the site should keep the chat. */
  | { agentDesktop: 'status'; unread: number; active: boolean }
  /** The person wants to close the panel. */
  | { agentDesktop: 'close' };

export type FromHost =
  /** `focus`: the person has opened it, as opposed to a page that shows it again. */
  | { agentDesktop: 'shown'; focus: boolean }
  | { agentDesktop: 'hidden' };
