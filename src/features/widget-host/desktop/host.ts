import type { DesktopFrame } from '../../../desktop/frame.ts';
import type { AgentDesktop } from './agent-desktop.ts';
import { Deeds } from './deeds.ts';
import { Guard } from './guard.ts';
import { type AgentxService, createService } from './service.ts';
import { createShortHost } from './short-host.ts';

declare global {
  interface Window {
    readonly AGENTX_SERVICE?: AgentxService;
    readonly agentDesktop?: AgentDesktop;
    wxcc?: { rtdwc?: { subscribe: () => Promise<never> } };
  }
}

/** What widgets ask of the voice call of this browser, which we do not have. */
const CALL_EVENTS = ['ax-web-call-mute-unmute', 'ax-web-call-answer', 'ax-web-call-decline', 'toggle-voice-interaction-panel'] as const;

interface Installed {
  service: AgentxService;
  short: AgentDesktop;
  guard: Guard;
}

let installed: Installed | null = null;

/** A widget that brings a host of its own for its developer's page must not take this one away from the others. */
const offer = (): void => {
  const set = (): void => installed?.guard.note('widget-global', { widget: installed.guard.nameOf(installed.guard.caller()) });
  Object.defineProperties(window, {
    AGENTX_SERVICE: { enumerable: true, get: () => installed?.service, set },
    agentDesktop: { enumerable: true, get: () => installed?.short, set },
  });
  window.wxcc ??= {};
  window.wxcc.rtdwc ??= { subscribe: () => Promise.reject(new Error('This contact centre has no live data sets.')) };
  for (const name of CALL_EVENTS) window.addEventListener(name, () => installed?.guard.note('widget-not-here', { at: name }));
};

/** Puts the host into the page, for good. From then on widgets' scripts may run. */
export const installHost = (frame: DesktopFrame): AgentxService => {
  const guard = new Guard((what, detail) => frame.record(what, detail));
  const deeds = new Deeds(frame, guard);
  const service = createService(frame, deeds, guard);
  const first = installed === null;
  installed = { service, short: createShortHost(frame, deeds, guard), guard };
  if (first) offer();
  return service;
};
