import type { DesktopFrame } from '../../../desktop/frame.ts';
import { idleCodesOf, wrapUpCodesOf } from './agent-model.ts';
import type { Channels } from './channels.ts';
import type { Guard } from './guard.ts';
import { taskMap } from './interaction-model.ts';
import { WidgetNotices } from './widget-notices.ts';

type ActionFrame = Pick<DesktopFrame, 'model' | 'notify' | 'now'>;

/** Answers with the id of the request, which is its last argument. */
type Answer = (args: unknown[], id: unknown) => void;

/** The host's end of the action channels: what widgets ask on `…/Req` is answered on `…/Res` under the same id. */
export const answerActions = (channels: Channels, frame: ActionFrame, guard: Guard): void => {
  const on = (name: string, act: (args: unknown[]) => void): void => channels.createDestination(name, { tag: 'host' }).addListener(({ args }) => act(args));
  const answer = (name: string): Answer => (args, id) => channels.send(`${name}/Res`, [...args, id], 'host');
  const question = (name: string, value: (args: unknown[]) => unknown): void => {
    const give = answer(name);
    on(`${name}/Req`, (args) => give([value(args)], args.at(-1)));
  };
  question('getTaskMap', () => taskMap(frame.model.desk));
  question('getMediaTypeQueue', ([mediaType]) => taskMap(frame.model.desk, String(mediaType)));
  question('getIdleCodes', () => idleCodesOf(frame.model.desk.profile));
  question('getWrapUpCodes', () => wrapUpCodesOf(frame.model.desk.profile));
  // A widget acts through the host; a token of the agent's is not for it. The session's is a cookie that no script can read.
  question('getToken', () => '');

  const notices = new WidgetNotices(frame, guard);
  const statuses = (name: string) => (args: unknown[]): void => {
    const give = answer(name);
    notices.show(args[0], (status, reason, mode) => give([status, reason, mode], args[1]));
  };
  on('fireGeneralSilentNotification/Req', (args) => notices.show(args[0], () => {}, 'silent'));
  on('fireGeneralAutoDismissNotification/Req', statuses('fireGeneralAutoDismissNotification'));
  on('fireGeneralAcknowledgeNotification/Req', statuses('fireGeneralAcknowledgeNotification'));
  on('addCustomTask', () => guard.note('widget-not-here', { at: 'addCustomTask' }));
};
