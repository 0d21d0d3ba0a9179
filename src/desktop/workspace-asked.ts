/**
 * The keyboard is to go on with the conversation in the workspace: whoever shows one takes the focus.
 * Raised on the frame's root.
 */
export class WorkspaceAsked extends Event {
  constructor() {
    super('workspace-asked');
  }
}

declare global {
  interface HTMLElementEventMap {
    'workspace-asked': WorkspaceAsked;
  }
}
