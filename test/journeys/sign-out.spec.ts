import { expect, test, type AgentBrowser } from '../support/journey.ts';
import { OwnTeam } from '../support/journey-team.ts';

const signOutButton = ({ profile }: AgentBrowser) => profile.getByRole('button', { name: 'Sign Out' });

/** The menu says why not, and Sign Out does nothing. */
async function expectRefused(agent: AgentBrowser, why: string): Promise<void> {
  await agent.openProfile();
  await expect(agent.profile).toContainText(why);
  await expect(signOutButton(agent)).toHaveAttribute('aria-disabled', 'true');
  await expect(signOutButton(agent)).toHaveAccessibleDescription(why);
  await signOutButton(agent).click({ force: true });
  await expect(agent.signOutQuestion).toBeHidden();
  await agent.page.keyboard.press('Escape');
  await expect(agent.profile).toBeHidden();
}

test('WX-278 closing the window asks first, and who stays reads that signing out comes before', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const hired = await team.hire('Gro Vik');
  const agent = await people.agent();
  await agent.signIn(hired.email);
  await agent.submitStation(hired.extension, team.name);
  const asked = agent.page.waitForEvent('dialog');
  // Resolves only when the page has gone: the agent stays.
  void agent.page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await expect(agent.toasts).toContainText('You are still signed in. Sign out in the user menu instead of closing the window.');
  await agent.signOut();
  // Signed out, the window closes without a question.
  let again = false;
  agent.page.on('dialog', () => { again = true; });
  const closed = agent.page.waitForEvent('close');
  await agent.page.close({ runBeforeUnload: true });
  await closed;
  expect(again).toBe(false);
});

test('WX-279 WX-280 WX-281 WX-282 signing out needs the Idle state and no open conversation, and is confirmed', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const hired = await team.hire('Gro Vik');
  const agent = await people.agent();
  await team.arrive(agent, hired);
  await expectRefused(agent, 'Go to an idle state before you sign out.');

  await people.asking('Maria', team.topic);
  await agent.accept('Maria');
  await agent.setState('Lunch');
  await expectRefused(agent, 'End and wrap up all conversations before you sign out.');
  await agent.button('End').click();
  await agent.wrapUp.getByRole('button', { name: 'Close' }).click();
  await expectRefused(agent, 'End and wrap up all conversations before you sign out.');
  await agent.page.getByRole('button', { name: 'Wrap up' }).first().click();
  await agent.wrapUpWith('Resolved');

  await agent.openProfile();
  await signOutButton(agent).click();
  await expect(agent.signOutQuestion).toContainText('You receive no more requests until you sign in again.');
  await agent.signOutQuestion.getByRole('button', { name: 'Cancel' }).click();
  await expect(agent.signOutQuestion).toBeHidden();
  await expect(agent.state).toHaveValue('Lunch');
  await agent.signOut();
  await expect(agent.page.getByText('You are signed out.')).toBeVisible();
  // The session is gone from the server and from the browser, not only from the screen.
  expect((await agent.page.request.get(`${server.url}/api/session`)).status()).toBe(401);
  await agent.page.reload();
  await expect(agent.page.getByLabel('Email')).toBeVisible();
  await expect(agent.page.getByText('Maria')).toHaveCount(0);
});
