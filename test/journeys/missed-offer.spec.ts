import { expect, test, type AgentBrowser, type People } from '../support/journey.ts';
import { OwnTeam } from '../support/journey-team.ts';

const missed = ({ page }: AgentBrowser) => page.getByRole('dialog', { name: 'You missed a request' });

/** Seconds of the `mm:ss` that stands after “Waiting”. */
async function waited(agent: AgentBrowser, customer: string): Promise<number> {
  const [minutes, seconds] = (await agent.offer(customer).locator('dl').getByRole('timer').innerText()).split(':');
  return Number(minutes) * 60 + Number(seconds);
}

/** Two agents of one team, the first available before the second, and a queue whose offers end after five seconds. */
async function twoAgents(people: People, team: OwnTeam): Promise<readonly [AgentBrowser, AgentBrowser]> {
  const [first, second] = [await people.agent(), await people.agent()];
  const [one, two] = [await team.hire('Ada One'), await team.hire('Bo Two')];
  await team.arrive(first, one);
  await team.arrive(second, two);
  return [first, second];
}

test('WX-094 a missed offer makes the agent idle (RONA) and goes to the next one, its waiting time intact', async ({ people, server }) => {
  const team = await OwnTeam.make(server, { queue: { offerSeconds: 30 } });
  await team.admin.change(`/api/queues/${team.id}`, { offerSeconds: 5 });
  const [ada, bo] = await twoAgents(people, team);
  const maria = await people.asking('Maria', team.topic);
  // The one who has been available longest is asked first, and only that one.
  await expect(ada.offer('Maria')).toBeVisible();
  await expect(bo.offer('Maria')).toHaveCount(0);
  await expect(missed(ada)).toBeVisible();
  await expect(ada.state).toHaveValue('RONA');
  await expect(ada.offer('Maria')).toHaveCount(0);
  await expect(bo.offer('Maria')).toBeVisible();
  expect(await waited(bo, 'Maria')).toBeGreaterThanOrEqual(5);
  await bo.button('Accept').click();
  await expect(maria.log).toContainText('Bo Two has joined');

  // Stay idle: the dialog goes, and does not come back with a reload.
  await missed(ada).getByRole('button', { name: 'Stay idle' }).click();
  await expect(missed(ada)).toBeHidden();
  await expect(ada.state).toHaveValue('RONA');
  await ada.page.reload();
  await expect(ada.state).toHaveValue('RONA');
  await expect(missed(ada)).toBeHidden();
  // RONA is the system's word: it can be left, but not chosen.
  await ada.setState('Lunch');
  await ada.state.click();
  await expect(ada.page.getByRole('option', { name: 'Lunch' })).toBeVisible();
  await expect(ada.page.getByRole('option', { name: 'RONA' })).toHaveCount(0);
});

test('WX-097 Set as Available brings the next offer', async ({ people, server }) => {
  const team = await OwnTeam.make(server, { queue: { offerSeconds: 5 } });
  const ada = await people.agent();
  await team.arrive(ada, await team.hire('Ada One'));
  await people.asking('Maria', team.topic);
  await expect(ada.offer('Maria')).toBeVisible();
  await expect(missed(ada)).toBeVisible();
  await missed(ada).getByRole('button', { name: 'Set as Available' }).click();
  await expect(missed(ada)).toBeHidden();
  await expect(ada.state).toHaveValue('Available');
  await expect(ada.offer('Maria')).toBeVisible();
  expect(await waited(ada, 'Maria')).toBeGreaterThanOrEqual(5);
});

test('a declined offer goes to the next agent at once; whoever declined stays available', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const [ada, bo] = await twoAgents(people, team);
  const maria = await people.asking('Maria', team.topic);
  await ada.offer('Maria').getByRole('button', { name: 'Decline' }).click();
  await expect(bo.offer('Maria')).toBeVisible();
  await expect(ada.offer('Maria')).toHaveCount(0);
  await expect(ada.state).toHaveValue('Available');
  await expect(missed(ada)).toBeHidden();
  await bo.button('Accept').click();
  await expect(maria.log).toContainText('Bo Two has joined');
  // Ada has been free longer, and is asked first again.
  await people.asking('Nils', team.topic);
  await expect(ada.offer('Nils')).toBeVisible();
  await expect(bo.offer('Nils')).toHaveCount(0);
});

test('the customer who leaves before an answer takes the offer away, and nobody becomes idle', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const ada = await people.agent();
  await team.arrive(ada, await team.hire('Ada One'));
  const maria = await people.asking('Maria', team.topic);
  await expect(ada.offer('Maria')).toBeVisible();
  await maria.end();
  await expect(ada.offer('Maria')).toHaveCount(0);
  await expect(ada.state).toHaveValue('Available');
  await expect(missed(ada)).toBeHidden();
  await expect(ada.wrapUp).toBeHidden();
});
