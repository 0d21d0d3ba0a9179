import { expect, test, type AgentBrowser } from '../support/journey.ts';
import { expectAccessible } from '../support/journey-accessibility.ts';
import { bell, center, notice, notificationSettings, openCenter, openNotificationSettings } from '../support/journey-notices.ts';
import { OwnTeam, type TeamSettings } from '../support/journey-team.ts';

type Heard = Window & { heard: number[] };

/** How loud each sound was that the page has played. */
const heard = ({ page }: AgentBrowser): Promise<number[]> => page.evaluate(() => (window as unknown as Heard).heard);

/** An agent who talks with Maria and looks at Ben's conversation. */
async function between({ people, server }: { people: { agent(): Promise<AgentBrowser>; asking(name: string, topic: string): Promise<{ say(text: string): Promise<void>; end(): Promise<void> }> }; server: AgentBrowser['server'] }, name: string, desktop: TeamSettings['desktop'] = {}) {
  const team = await OwnTeam.make(server, { desktop });
  const hired = await team.hire(name);
  const agent = await people.agent();
  await agent.context.addInitScript(() => {
    const sounds: number[] = [];
    Object.assign(window, { heard: sounds });
    HTMLMediaElement.prototype.play = function play(this: HTMLMediaElement) {
      sounds.push(this.volume);
      return Promise.resolve();
    };
  });
  await team.arrive(agent, hired);
  const maria = await people.asking('Maria', team.topic);
  await agent.accept('Maria');
  const ben = await people.asking('Ben', team.topic);
  await agent.accept('Ben');
  return { team, hired, agent, maria, ben };
}

test('WX-197 Enable Notifications switches notices on or off: what comes, the bell, and the sound', async ({ people, server }) => {
  const { agent, maria, ben } = await between({ people, server }, 'Ida Holt');
  await maria.say('Are you there?');
  await expect(notice(agent, 'Messages from Maria')).toContainText('Are you there?');
  await expect(bell(agent)).toHaveText('1');
  await notice(agent, 'Messages from Maria').getByRole('button', { name: 'Open conversation' }).click();
  await expect(agent.log).toContainText('Are you there?');
  await expect(bell(agent)).toHaveText('');

  const settings = await openNotificationSettings(agent);
  await settings.getByRole('checkbox', { name: 'Enable Notifications' }).uncheck();
  await agent.page.keyboard.press('Escape');
  await expect(bell(agent)).toBeHidden();
  const before = await heard(agent);
  await ben.say('Hello?');
  await expect(agent.page.getByText('Hello?')).toBeVisible();
  await expect(agent.toasts.getByRole('status')).toHaveCount(0);
  expect(await heard(agent)).toEqual(before);

  await agent.openProfile();
  await agent.profile.getByRole('button', { name: 'Notification settings' }).click();
  await notificationSettings(agent).getByRole('checkbox', { name: 'Enable Notifications' }).check();
  await agent.page.keyboard.press('Escape');
  await expect(bell(agent)).toHaveText('1');
  await ben.say('Anybody?');
  await expect(notice(agent, 'Messages from Ben')).toContainText('2 new messages: Anybody?');
});

test('WX-200 with Enable Silent Notifications nothing is seen, and it waits in the Notification Center', async ({ people, server }) => {
  const { agent, maria } = await between({ people, server }, 'Jan Moe');
  const settings = await openNotificationSettings(agent);
  await settings.getByRole('checkbox', { name: 'Enable Silent Notifications' }).check();
  await agent.page.keyboard.press('Escape');
  await maria.say('Are you there?');
  await expect(bell(agent)).toHaveText('1');
  await expect(agent.toasts.getByRole('status')).toHaveCount(0);
  const list = (await openCenter(agent)).getByRole('listitem');
  await expect(list).toHaveText(/Messages from Maria.*Are you there\?/s);
  await list.getByRole('button', { name: 'Open conversation' }).click();
  await expect(center(agent)).toBeHidden();
  await expect(agent.log).toContainText('Are you there?');
});

test('WX-202 Enable Sound Notifications switches the sound on or off', async ({ people, server }) => {
  const { agent, maria } = await between({ people, server }, 'Kai Lund');
  // Two requests so far.
  await expect.poll(() => heard(agent)).toEqual([0.8, 0.8]);
  // What comes within a second is heard with it.
  const later = Date.now() + 1_000;
  await expect.poll(() => Date.now()).toBeGreaterThan(later);
  await maria.say('One');
  await expect.poll(() => heard(agent)).toEqual([0.8, 0.8, 0.8]);
  const settings = await openNotificationSettings(agent);
  await settings.getByRole('slider', { name: 'Volume' }).fill('35');
  await settings.getByRole('button', { name: 'Play the sound' }).click();
  await expect.poll(async () => (await heard(agent)).at(-1)).toBe(0.35);
  await settings.getByRole('checkbox', { name: 'Enable Sound Notifications' }).uncheck();
  await agent.page.keyboard.press('Escape');
  const before = await heard(agent);
  await maria.say('Two');
  await expect(notice(agent, 'Messages from Maria')).toContainText('Two');
  expect(await heard(agent)).toEqual(before);
});

test('WX-215 what is unread is there after a reload, once and silently, and gone after sign-out', async ({ people, server }) => {
  const { agent, hired, team, maria, ben } = await between({ people, server }, 'Lea Dahl', { autoWrapUpSeconds: 3 });
  await maria.say('Please do not forget me');
  await expect(notice(agent, 'Messages from Maria')).toBeVisible();
  await expect(bell(agent)).toHaveText('1');
  await expect.poll(() => agent.page.evaluate(() => localStorage.getItem('ad-told-news'))).toContain('messages:');
  await agent.page.reload();
  await expect(bell(agent)).toHaveText('1');
  await expect(agent.toasts.getByRole('status')).toHaveCount(0);
  expect(await heard(agent)).toEqual([]);
  await expectAccessible(agent.page, 'unread notifications');
  const panel = await openCenter(agent);
  await expect(panel.getByRole('listitem')).toContainText('Please do not forget me');
  await expectAccessible(agent.page, 'the Notification Center');
  await panel.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(panel).toContainText('You have read everything.');
  await expectAccessible(agent.page, 'an empty Notification Center');
  await agent.page.keyboard.press('Escape');
  await expect(bell(agent)).toBeFocused();

  await maria.say('And now?');
  await expect(bell(agent)).toHaveText('1');
  for (const customer of [maria, ben]) await customer.end();
  await expect(notice(agent, 'Auto Wrap Up')).toHaveCount(2);
  await expect(bell(agent)).toHaveText('2');
  await agent.setState('Meeting');
  await agent.signOut();
  expect(await agent.page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toMatch(/messages:|Maria/);
  await expect(agent.toasts).toHaveCount(0);
  await agent.signIn(hired.email);
  await agent.submitStation(hired.extension, team.name);
  await expect(bell(agent)).toHaveText('');
});
