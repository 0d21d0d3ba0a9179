import { distinctUntilChanged, map } from 'rxjs';
import type { Colleague } from '../../../contract/desk.ts';
import type { AgentCommand } from '../../../contract/up.ts';
import { CommandRefused, type DesktopFrame } from '../../../desktop/frame.ts';
import { localizer } from '../../../ui/localizer.ts';
import type { AgentDesktop, Named, WidgetNotice, WidgetShortcut, WidgetView } from './agent-desktop.ts';
import type { Deeds } from './deeds.ts';
import type { Guard } from './guard.ts';
import { shortView } from './short-view.ts';

/** A refusal with what integrators look it up by. */
class Refused extends Error {
  readonly code: string;
  readonly trackingId: string;

  constructor(code: string, message: string, trackingId: string) {
    super(message);
    this.code = code;
    this.trackingId = trackingId;
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 2_000) : '');

/** The deeds of the short contract. */
const shortDeeds = (frame: DesktopFrame, deeds: Deeds, guard: Guard) => {
  const send = async (command: AgentCommand): Promise<void> => {
    if (!guard.admits(guard.caller(), command.kind)) throw new Refused('rate-limited', 'This widget calls too often.', '');
    try {
      await deeds.send(command);
    } catch (error) {
      throw error instanceof CommandRefused ? new Refused(error.fault.code, error.fault.message, error.fault.trackingId) : error;
    }
  };
  const offerOf = (id: string): string => frame.model.desk.interactions[id]?.offer?.id ?? 'gone';
  return {
    accept: async (interactionId: string): Promise<void> => {
      await send({ kind: 'offer.accept', interactionId, offerId: offerOf(interactionId) });
      deeds.showAccepted(interactionId);
    },
    decline: (interactionId: string) => send({ kind: 'offer.decline', interactionId, offerId: offerOf(interactionId) }),
    end: (interactionId: string) => send({ kind: 'interaction.end', interactionId }),
    wrapUp: (interactionId: string, reasonId: string) => send({ kind: 'wrapUp.submit', interactionId, reasonId }),
    transfer: (interactionId: string, to: { queue: string } | { agent: string }) =>
      send({ kind: 'interaction.transfer', interactionId, to: 'queue' in to ? { kind: 'queue', id: to.queue } : { kind: 'agent', id: to.agent } }),
    available: () => send({ kind: 'state.available' }),
    idle: (idleCodeId: string) => send({ kind: 'state.idle', idleCodeId }),
  };
};

const named = (all: readonly Named[]): readonly Named[] => all.map(({ id, name }) => ({ id, name }));

/** What a widget tells the agent, and what it can do by keys. */
const shortWords = (frame: DesktopFrame, guard: Guard) => {
  let count = 0;
  return {
    notify: ({ title, text: words, tone = 'info', mode = 'auto' }: WidgetNotice): Promise<string> => new Promise((resolve) => {
      if (!guard.admits(guard.caller(), 'notification')) return resolve('silenced');
      count += 1;
      frame.notify({ id: `short-${String(frame.now())}-${String(count)}`, tone, mode, title: text(title), text: text(words), ended: resolve });
    }),
    shortcut: ({ label, keys, run }: WidgetShortcut): (() => void) => {
      const script = guard.caller();
      return frame.action({
        id: `widget:${script}:${label}`, group: 'widgets', label: () => label, possible: () => true,
        run: () => guard.run(script, `shortcut ${label}`, run), ...(keys === undefined ? {} : { keys }),
      });
    },
  };
};

/** `window.agentDesktop`: the short contract for widgets of one's own, on the same state, feed and commands. */
export const createShortHost = (frame: DesktopFrame, deeds: Deeds, guard: Guard): AgentDesktop => {
  const view = (): WidgetView => shortView(frame.model, localizer.locale);
  return Object.freeze({
    version: 1 as const,
    get view() { return view(); },
    watch: (listener: (now: WidgetView) => void) => {
      const script = guard.caller();
      const watching = frame.model$.pipe(map(() => JSON.stringify(view())), distinctUntilChanged())
        .subscribe((now) => guard.run(script, 'watch', () => listener(JSON.parse(now) as WidgetView)));
      return () => watching.unsubscribe();
    },
    ...shortDeeds(frame, deeds, guard),
    select: (id: string | null) => frame.select(id),
    get idleCodes() { return named(frame.model.desk.profile.idleCodes.filter(({ selectable }) => selectable)); },
    get wrapUpReasons() { return named(frame.model.desk.profile.wrapUpReasons); },
    get queues() { return named(frame.model.desk.profile.queues); },
    colleagues: async () => (await frame.api<Colleague[]>('/colleagues')).map(({ id, name, available }) => ({ id, name, available })),
    ...shortWords(frame, guard),
  });
};
