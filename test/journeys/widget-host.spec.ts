import type { Page } from 'playwright/test';
import { expect, test } from '../support/journey.ts';
import { OwnTeam } from '../support/journey-team.ts';
import { WidgetSite } from '../support/journey-widgets.ts';

/** A widget as others write them: a classic script that finds its host at once, listens, and answers by itself. */
const PROBE = `(() => {
  const { aqm, actionsChannels, conf, isInited } = AGENTX_SERVICE;
  const heard = window.heard = [isInited + ' ' + conf.profile.agentName];
  for (const name of ['eAgentOfferContact', 'eAgentContactAssigned', 'eAgentContact', 'eAgentContactEnded', 'eAgentWrapup', 'eAgentContactWrappedUp']) {
    aqm.contact[name].listen(({ data }) => heard.push(name + ' ' + data.interaction.callProcessingDetails.customerName));
  }
  aqm.agent.eAgentStateChangeSuccess.listen(({ data }) => heard.push(data.subStatus));
  customElements.define('probe-widget', class extends HTMLElement {
    connectedCallback() { window.probe = this; }
    tasks() {
      return new Promise((resolve) => {
        actionsChannels.createDestination('getTaskMap/Res').addListener(({ args }) => { if (args[1] === 'probe') resolve(args[0]); });
        actionsChannels.createSource('getTaskMap/Req').send('probe');
      });
    }
    async only() { return [...(await this.tasks()).keys()][0]; }
  });
})();`;

interface ProbeWindow {
  heard: string[];
  probe: HTMLElement & { only(): Promise<string> };
  AGENTX_SERVICE: { aqm: { contact: Record<string, (asked: object) => Promise<{ data: { type: string } }>> } };
}

/** What the widget has heard; nothing while the page is loaded. */
const heard = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as ProbeWindow).heard).catch(() => []);

/** Asks the host for something, for the one task there is; answers with the type of the message, or with why not. */
const ask = (page: Page, method: string, data: object = {}): Promise<string> => page.evaluate(async ([name, more]) => {
  const { probe, AGENTX_SERVICE: host } = window as unknown as ProbeWindow;
  const interactionId = await probe.only();
  return host.aqm.contact[name]?.({ interactionId, data: more }).then((msg) => msg.data.type, (error: unknown) => (error as Error).message) ?? 'no such method';
}, [method, data] as const);

test('a widget of somebody else hears what happens, answers, ends and wraps up; the desktop shows it and tells it again after a reload', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const site = await WidgetSite.open({ '/probe.js': PROBE });
  await site.placeAt(team, 'probe-widget', '/probe.js');
  const agent = await people.agent();
  const errors: string[] = [];
  agent.page.on('pageerror', (error) => errors.push(error.message));
  await team.arrive(agent, await team.hire('Ida Lund'));
  await expect.poll(() => heard(agent.page)).toContain('true Ida Lund');

  await people.asking('Maria', team.topic);
  await expect.poll(() => heard(agent.page)).toContain('eAgentOfferContact Maria');
  expect(await ask(agent.page, 'accept')).toBe('AgentContactAssigned');
  await expect(agent.log).toContainText('Hello from Maria');
  expect(await ask(agent.page, 'hold')).toBe('This contact centre has no hold.');

  await agent.page.reload();
  await expect.poll(() => heard(agent.page)).toEqual(['true Ida Lund', 'eAgentContact Maria']);
  expect(await ask(agent.page, 'end')).toBe('AgentWrapup');
  await expect(agent.wrapUp).toBeVisible();
  expect(await ask(agent.page, 'wrapup', { wrapUpReason: 'Order changed', auxCodeId: '' })).toBe('AgentWrappedUp');
  await expect(agent.wrapUp).toBeHidden();
  await agent.setState('Meeting');
  await expect.poll(() => heard(agent.page)).toEqual([
    'true Ida Lund', 'eAgentContact Maria', 'eAgentContactEnded Maria', 'eAgentWrapup Maria', 'eAgentContactWrappedUp Maria', 'Idle',
  ]);
  expect(errors).toEqual([]);
  await site.close();
});

test('who has no widgets has no host of them', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const agent = await people.agent();
  await team.arrive(agent, await team.hire('Ida Lund'));
  await expect(agent.state).toHaveValue('Available');
  expect(await agent.page.evaluate(() => 'AGENTX_SERVICE' in window)).toBe(false);
});
