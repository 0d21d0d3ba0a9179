import type { Locator } from 'playwright/test';
import { expect, test, type AgentBrowser, type People } from '../support/journey.ts';
import { OwnTeam, type TeamSettings } from '../support/journey-team.ts';
import type { RunningServer } from '../support/server.ts';

const reason = ({ wrapUp }: AgentBrowser) => wrapUp.getByRole('combobox', { name: 'Wrap-up reason' });
const cancelAuto = ({ wrapUp }: AgentBrowser) => wrapUp.getByRole('button', { name: 'Cancel Auto Wrap Up' });
const submit = ({ wrapUp }: AgentBrowser) => wrapUp.getByRole('button', { name: 'Submit Wrap Up' });
/** In the dialog: first the time since the end, then the time until automatic wrap-up. */
const elapsed = ({ wrapUp }: AgentBrowser) => wrapUp.getByRole('timer').first();
const countdown = ({ wrapUp }: AgentBrowser) => wrapUp.getByRole('timer').nth(1);

async function seconds(timer: Locator): Promise<number> {
  const [minutes, rest] = (await timer.innerText()).split(':');
  return Number(minutes) * 60 + Number(rest);
}

/** An available agent in a team of its own. */
async function agentOf(people: People, server: RunningServer, settings: TeamSettings = {}): Promise<{ agent: AgentBrowser; team: OwnTeam }> {
  const team = await OwnTeam.make(server, settings);
  const agent = await people.agent();
  await team.arrive(agent, await team.hire('Eva Wolff'));
  return { agent, team };
}

test('WX-113 WX-119 WX-123 WX-127 after End one reason is chosen, the last choice counts, and the dialog closes', async ({ people, server }) => {
  const { agent, team } = await agentOf(people, server);
  const maria = await people.asking('Maria', team.topic);
  await agent.accept('Maria');
  await agent.button('End').click();
  await expect(agent.wrapUp).toBeVisible();
  await expect(agent.wrapUp).toContainText('You ended the conversation with Maria.');
  await expect(maria.page.getByText('Eva Wolff has ended the chat').first()).toBeVisible();
  await expect(submit(agent)).toBeDisabled();
  for (const name of ['Sale made', 'Refund issued']) {
    await reason(agent).click();
    await agent.wrapUp.getByRole('option', { name }).click();
    await expect(reason(agent)).toHaveValue(name);
  }
  await reason(agent).click();
  await expect(agent.wrapUp.getByRole('option', { selected: true })).toHaveText([/Refund issued/]);
  await agent.page.keyboard.press('Escape');
  await submit(agent).click();
  await expect(agent.wrapUp).toBeHidden();
  await expect(agent.history.getByText('Refund issued')).toBeVisible();
  await expect(agent.history.getByText('Sale made')).toHaveCount(0);
});

test('WX-118 there is nothing to wrap up without an interaction, before it and after it, also after a reload', async ({ people, server }) => {
  const { agent, team } = await agentOf(people, server);
  const wrapUpButton = agent.page.getByRole('button', { name: /wrap up/i });
  await expect(agent.wrapUp).toBeHidden();
  await expect(wrapUpButton).toHaveCount(0);
  await people.asking('Maria', team.topic);
  await agent.accept('Maria');
  await expect(wrapUpButton).toHaveCount(0);
  await agent.button('End').click();
  await expect(agent.wrapUp).toBeVisible();
  await agent.page.reload();
  await expect(agent.wrapUp).toBeVisible();
  await agent.wrapUpWith('Resolved');
  await expect(wrapUpButton).toHaveCount(0);
  await agent.page.reload();
  await expect(agent.state).toHaveValue('Available');
  await expect(agent.wrapUp).toBeHidden();
});

test('WX-120 WX-125 the administrator sets the time and the reasons; a change holds for the next conversation', async ({ people, server }) => {
  const { agent, team } = await agentOf(people, server, { desktop: { autoWrapUpSeconds: 90 } });
  await people.asking('Maria', team.topic);
  await agent.accept('Maria');
  await agent.button('End').click();
  await expect(countdown(agent)).toHaveText(/^01:(2\d|30)$/);
  const before = await seconds(countdown(agent));
  await expect.poll(() => seconds(countdown(agent))).toBeLessThan(before);
  await reason(agent).click();
  await expect(agent.wrapUp.getByRole('option')).toHaveCount(7);
  await agent.page.keyboard.press('Escape');
  await agent.wrapUpWith('Resolved');

  await team.changeDesktops({ autoWrapUpSeconds: 600, wrapUpReasonIds: ['wrong-topic', 'sale'], defaultWrapUpReasonId: 'sale' });
  await people.asking('Nils', team.topic);
  await agent.accept('Nils');
  await agent.button('End').click();
  await expect(countdown(agent)).toHaveText(/^(10:00|09:5\d)$/);
  await expect(agent.wrapUp).toContainText('Automatic wrap-up with “Sale made” in');
  await reason(agent).click();
  await expect(agent.wrapUp.getByRole('option')).toHaveText([/Wrong topic/, /Sale made/]);
});

test('WX-124 the time since the end counts up beside the wrap-up state, in the dialog and behind it', async ({ people, server }) => {
  const { agent, team } = await agentOf(people, server);
  await people.asking('Maria', team.topic);
  await agent.accept('Maria');
  await agent.button('End').click();
  await expect(agent.wrapUp.getByText('Wrap-up', { exact: true })).toBeVisible();
  const first = await seconds(elapsed(agent));
  await expect.poll(() => seconds(elapsed(agent))).toBeGreaterThan(first);
  const last = await seconds(elapsed(agent));
  await agent.wrapUp.getByRole('button', { name: 'Close' }).click();
  await expect(agent.wrapUp).toBeHidden();
  const inList = agent.page.getByRole('region', { name: 'Task list' }).getByRole('listitem').filter({ hasText: 'Maria' }).getByRole('timer');
  await expect.poll(() => seconds(inList)).toBeGreaterThan(last);
});

test('WX-121 Cancel Auto Wrap Up stops the automatic wrap-up for good', async ({ people, server }) => {
  const { agent, team } = await agentOf(people, server, { desktop: { autoWrapUpSeconds: 5 } });
  const maria = await people.asking('Maria', team.topic);
  await agent.accept('Maria');
  await maria.end();
  await cancelAuto(agent).click();
  await expect(cancelAuto(agent)).toHaveCount(0);
  await expect(agent.wrapUp.getByRole('timer')).toHaveCount(1);
  await expect.poll(() => seconds(elapsed(agent))).toBeGreaterThanOrEqual(7);
  await expect(agent.wrapUp).toBeVisible();
  await agent.wrapUpWith('Follow-up needed');
  await expect(agent.history.getByText('Follow-up needed')).toBeVisible();
  await expect(agent.history.getByText('automatic')).toHaveCount(0);
});

test('WX-126 without a choice the default reason is stored when the countdown ends, and marked as automatic', async ({ people, server }) => {
  const { agent, team } = await agentOf(people, server, {
    desktop: { autoWrapUpSeconds: 5, defaultWrapUpReasonId: 'customer-left', cancelAutoWrapUp: false },
  });
  const maria = await people.asking('Maria', team.topic);
  await agent.accept('Maria');
  await maria.end();
  await expect(agent.wrapUp).toContainText('Maria ended the conversation.');
  await expect(agent.wrapUp).toContainText('Automatic wrap-up with “Customer left” in');
  await expect(countdown(agent)).toBeVisible();
  // The administrator does not let agents cancel it.
  await expect(cancelAuto(agent)).toHaveCount(0);
  await expect(agent.wrapUp).toBeHidden();
  await expect(agent.history.getByText('Customer left')).toBeVisible();
  await expect(agent.history.getByText('automatic')).toBeVisible();
  // It is done: there is room for the next one.
  await people.asking('Nils', team.topic);
  await agent.accept('Nils');
});

test('WX-117 conversations that end while another is wrapped up wait for their turn', async ({ people, server }) => {
  const { agent, team } = await agentOf(people, server, { desktop: { autoWrapUpSeconds: 0 } });
  const [maria, nils] = [await people.asking('Maria', team.topic), await people.asking('Nils', team.topic)];
  await agent.accept('Maria');
  await agent.accept('Nils');
  await maria.end();
  await expect(agent.wrapUp).toContainText('Maria ended the conversation.');
  await expect(agent.wrapUp.getByRole('timer')).toHaveCount(1);
  await nils.end();
  await expect(agent.wrapUp).toContainText('1 more to wrap up after this.');
  await reason(agent).fill('resol');
  await agent.page.keyboard.press('Enter');
  await submit(agent).click();
  await expect(agent.wrapUp).toContainText('Nils ended the conversation.');
  await expect(reason(agent)).toHaveValue('');
  await agent.wrapUpWith('Refund issued');
  await expect(agent.history.getByRole('listitem').filter({ hasText: 'Maria' })).toContainText('Resolved');
  await expect(agent.history.getByRole('listitem').filter({ hasText: 'Nils' })).toContainText('Refund issued');
});

test('WX-115 WX-119 a transfer to a queue is wrapped up by the one who transfers; the other team answers', async ({ people, server }) => {
  const { agent, team } = await agentOf(people, server);
  const { agent: other, team: others } = await agentOf(people, server);
  const maria = await people.asking('Maria', team.topic);
  await agent.accept('Maria');
  await agent.button('Transfer').click();
  const dialog = agent.page.getByRole('dialog', { name: 'Transfer' });
  await dialog.getByRole('combobox', { name: 'Transfer to' }).fill(others.topic);
  await dialog.getByRole('option', { name: others.topic }).click();
  await dialog.getByRole('button', { name: 'Transfer', exact: true }).click();
  await expect(agent.wrapUp).toContainText('You transferred the conversation with Maria.');
  await other.accept('Maria');
  await agent.wrapUpWith('Wrong topic');
  await expect(agent.history.getByText('Wrong topic')).toBeVisible();
  await other.message.fill('I take over');
  await other.button('Send').click();
  await expect(maria.log).toContainText('I take over');
  await expect(maria.log).toContainText('You are being passed on to a colleague');
});
