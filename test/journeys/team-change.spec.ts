import { axeFindings, expect, test, type AgentBrowser } from '../support/journey.ts';
import { OwnTeam } from '../support/journey-team.ts';

const teamField = ({ profile }: AgentBrowser) => profile.getByRole('combobox', { name: 'Team' });
const save = ({ profile }: AgentBrowser) => profile.getByRole('button', { name: 'Save Selection' });
const question = ({ page }: AgentBrowser) => page.getByRole('dialog', { name: 'Change team?' });

async function choose(agent: AgentBrowser, name: string): Promise<void> {
  await teamField(agent).fill(name);
  await agent.profile.getByRole('option', { name, exact: true }).click();
  await save(agent).click();
  await expect(question(agent)).toBeVisible();
}

test('WX-177 WX-184 WX-185 an agent of two teams changes the team, is told so, and from then on gets the requests of the new one', async ({ people, server }) => {
  const [before, after] = [await OwnTeam.make(server), await OwnTeam.make(server)];
  const hired = await before.hire('Ida Lund', { teamIds: [before.id, after.id] });
  const agent = await people.agent();
  await before.arrive(agent, hired);
  // It waits already, for a team in which nobody works.
  await people.asking('Waiting Wanda', after.topic);
  await agent.openProfile();
  await expect(teamField(agent)).toHaveValue(before.name);
  await expect(save(agent)).toBeDisabled();
  await choose(agent, after.name);
  await question(agent).getByRole('button', { name: 'Cancel' }).click();
  await agent.openProfile();
  await expect(teamField(agent)).toHaveValue(before.name);
  await expect(agent.offer('Waiting Wanda')).toBeHidden();

  await choose(agent, after.name);
  expect(await axeFindings(agent.page)).toEqual([]);
  await question(agent).getByRole('button', { name: 'Change Team' }).click();
  await expect(question(agent)).toBeHidden();
  await expect(agent.toasts.getByText('Changed Team Successfully', { exact: true })).toBeVisible();
  await expect(agent.offer('Waiting Wanda')).toBeVisible();
  await agent.accept('Waiting Wanda');

  // The next customer of the old team waits, one of the new team is offered: in the order in which they came.
  const old = await people.asking('Old Olga', before.topic);
  await people.asking('New Nora', after.topic);
  await expect(agent.offer('New Nora')).toBeVisible();
  await expect(agent.offer('Old Olga')).toBeHidden();
  await expect(old.page.getByText('Hello from Old Olga')).toBeVisible();

  await agent.page.reload();
  await agent.openProfile();
  await expect(teamField(agent)).toHaveValue(after.name);
});

test('WX-180 with a request, a conversation or a wrap-up the team cannot be changed, and the menu says why', async ({ people, server }) => {
  const [team, other] = [await OwnTeam.make(server), await OwnTeam.make(server)];
  const agent = await people.agent();
  await team.arrive(agent, await team.hire('Ida Lund', { teamIds: [team.id, other.id] }));
  const refused = async (): Promise<void> => {
    await agent.openProfile();
    await expect(teamField(agent)).toBeDisabled();
    await expect(agent.profile).toContainText('The team can be changed when you have no request, conversation or wrap-up.');
    await agent.page.keyboard.press('Escape');
    await expect(agent.profile).toBeHidden();
  };
  await people.asking('Maria', team.topic);
  await expect(agent.offer('Maria')).toBeVisible();
  await refused();
  await agent.accept('Maria');
  await refused();
  await agent.button('End').click();
  await agent.wrapUp.getByRole('button', { name: 'Close' }).click();
  await refused();
  await agent.page.getByRole('button', { name: 'Wrap up' }).first().click();
  await agent.wrapUpWith('Resolved');
  await agent.openProfile();
  await expect(teamField(agent)).toBeEnabled();
});

test('WX-178 whoever belongs to one team has nothing to choose', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const agent = await people.agent();
  await team.arrive(agent, await team.hire('Ida Lund'));
  await agent.openProfile();
  await expect(teamField(agent)).toBeDisabled();
  await expect(teamField(agent)).toHaveValue(team.name);
  await expect(save(agent)).toBeDisabled();
  await expect(agent.profile).toContainText('You belong to one team only.');
});
