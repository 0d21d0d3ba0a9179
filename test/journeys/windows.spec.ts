import { AgentBrowser, expect, test, type CustomerBrowser, type People } from '../support/journey.ts';
import { OwnTeam, type Hired } from '../support/journey-team.ts';
import { continueIn, expectMoved, prompt, seconds, topRow } from '../support/journey-window.ts';
import type { RunningServer } from '../support/server.ts';

const DRAFT = 'Dear Maria, your parcel';
const controlTimer = (agent: AgentBrowser) => agent.page.locator('ad-interaction-control ad-timer');
/** Since when Maria's conversation and both in the list are connected. */
const times = (agent: AgentBrowser) => Promise.all([controlTimer(agent), ...[0, 1].map((i) => agent.page.locator('ad-task-list ad-timer').nth(i))].map(seconds));

/** An agent in the middle of a long chat, scrolled up in it, with something half written; another chat waits in the list. */
async function inTheMiddle(people: People, server: RunningServer): Promise<{ first: AgentBrowser; hired: Hired; maria: CustomerBrowser; place: string }> {
  const team = await OwnTeam.make(server);
  const hired = await team.hire('Eva Holm');
  const first = await people.agent();
  await team.arrive(first, hired);
  const paul = await people.asking('Paul', team.topic);
  await first.accept('Paul');
  await paul.say('Are you there?');
  const maria = await people.asking('Maria', team.topic);
  await first.accept('Maria');
  for (let i = 1; i <= 25; i++) {
    await maria.say(`Line ${i}`);
    await expect(maria.log.getByText(`Line ${i}`, { exact: true })).toBeVisible();
  }
  await expect(first.log).toContainText('Line 25');
  await first.message.fill(DRAFT);
  await first.log.hover();
  await first.page.mouse.wheel(0, -500);
  await expect(first.button('To the newest message')).toBeVisible();
  const place = await settledPlace(first);
  return { first, hired, maria, place };
}

/** The row at the upper edge, once the log stands still. */
async function settledPlace(agent: AgentBrowser): Promise<string> {
  let before = '';
  await expect.poll(async () => {
    const same = before;
    before = (await topRow(agent.log)).id;
    return before !== '' && before === same;
  }, { intervals: [300] }).toBe(true);
  return before;
}

/** What the agent had in the other window is here: the conversation, the draft, the place in it, and the times go on. */
async function expectEverything(agent: AgentBrowser, place: string, before: readonly number[]): Promise<void> {
  await expect(agent.page.getByRole('heading', { name: 'Maria' })).toBeVisible();
  await expect(agent.message).toHaveValue(DRAFT);
  await expect.poll(async () => (await topRow(agent.log)).id).toBe(place);
  for (const [i, now] of (await times(agent)).entries()) {
    expect(now).toBeGreaterThanOrEqual(before[i]!);
    expect(now).toBeLessThan(before[i]! + 45);
  }
}

test('WX-002 WX-003 WX-004 a second tab asks; Continue takes the chat over in the middle of a sentence, and the first tab takes it back', async ({ people, server }) => {
  const { first, maria, place } = await inTheMiddle(people, server);
  const second = AgentBrowser.on(await first.context.newPage(), server);
  await second.page.goto(server.url);
  await expect(prompt(second.page)).toContainText('Your desktop is open in another window');
  await expect(second.state).toHaveCount(0);
  await expect(second.page.getByText('Maria')).toHaveCount(0);
  await expect(first.state).toHaveValue('Available');

  const before = await times(first);
  await continueIn(second);
  await expectMoved(first);
  await expectEverything(second, place, before);

  // The window that works hears of everything, the other one of nothing.
  await maria.say('Which window is it?');
  await expect(second.button('1 new message')).toBeVisible();
  await expect(first.page.getByText('Which window is it?')).toHaveCount(0);
  await second.message.fill(`${DRAFT} is on its way`);
  await continueIn(first);
  await expectMoved(second);
  await expect(first.message).toHaveValue(`${DRAFT} is on its way`);
  await first.message.press('Enter');
  await expect(maria.log.getByText(`${DRAFT} is on its way`)).toHaveCount(1);
});

test('WX-001 WX-003 WX-004 a second browser asks; Continue brings the chat with draft, place and times there, and the first one takes it back', async ({ people, server }) => {
  const { first, hired, maria, place } = await inTheMiddle(people, server);
  const second = await people.agent();
  await second.signIn(hired.email);
  await expect(prompt(second.page)).toContainText('Your desktop is open in another window');
  await expect(second.state).toHaveCount(0);

  const before = await times(first);
  await continueIn(second);
  await expectMoved(first);
  await expectEverything(second, place, before);
  await second.message.press('End');
  await second.message.pressSequentially(' is here');
  await second.message.press('Enter');
  await expect(maria.log.getByText(`${DRAFT} is here`)).toHaveCount(1);
  await second.message.fill('One more thing');
  const walked = Date.now() + 1_000;
  await maria.say('Thank you');
  await expect(second.log).toContainText('Thank you');
  await expect(first.page.getByText('Thank you')).toHaveCount(0);

  // Nobody is at another computer sooner, and a draft is at the server within a second.
  await expect.poll(() => Date.now()).toBeGreaterThan(walked);

  await continueIn(first);
  await expectMoved(second);
  await expect(first.message).toHaveValue('One more thing');
  await expect(first.log).toContainText('Thank you');
  await first.setState('Meeting');
  await expect(first.state).toHaveValue('Meeting');
});

test('WX-005 a call goes on while it is taken over, and can be controlled in the other browser at once', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  await team.serve('voice');
  const hired = await team.hire('Eva Holm');
  const first = await people.agent();
  await team.arrive(first, hired);
  await team.bring('voice', 'Caller Jane');
  await first.button('Accept').click();
  await expect(first.page.getByText('The call is on your phone')).toBeVisible();
  const second = await people.agent();
  await second.signIn(hired.email);
  await expect(prompt(second.page)).toBeVisible();
  const before = await seconds(controlTimer(first));

  const pressed = Date.now();
  await prompt(second.page).getByRole('button', { name: 'Continue' }).click();
  await expect(second.button('End')).toBeEnabled({ timeout: 5_000 });
  await expect(second.button('Transfer')).toBeEnabled();
  expect(Date.now() - pressed).toBeLessThan(5_000);
  expect(await seconds(controlTimer(second))).toBeGreaterThanOrEqual(before);
  await expectMoved(first);
  const atWork = await team.admin.read<{ id: string; interactions: object[] }[]>('/api/agents');
  expect(atWork.find(({ id }) => id === hired.id)?.interactions, 'the call is still connected').toHaveLength(1);
  await second.button('End').click();
  await second.wrapUpWith('Resolved');
});
