import { PASSWORD } from '../support/server.ts';
import { expect, test } from '../support/journey.ts';
import { OwnTeam } from '../support/journey-team.ts';
import { keeps } from '../support/journey-vault.ts';

test('the last desk stands before the server answers, and gives way when somebody else has signed in meanwhile', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const [eva, finn] = [await team.hire('Eva Holm'), await team.hire('Finn Moe')];
  const agent = await people.agent();
  await team.arrive(agent, eva);
  await expect(agent.page.getByRole('button', { name: /Eva Holm/ })).toBeVisible();
  await people.asking('Maria', team.topic);
  await agent.accept('Maria');
  await expect(agent.log).toContainText('Hello from Maria');
  await expect.poll(() => keeps(agent.page, 'transcripts')).toBe(true);
  await expect.poll(() => keeps(agent.page, 'desk')).toBe(true);

  // The server is out of reach for a page that was there before: it shows what it knows.
  const { page } = agent;
  await page.addInitScript(() => {
    if (!sessionStorage.getItem('cut')) return;
    window.fetch = () => new Promise(() => {});
    Object.assign(window, { WebSocket: class extends EventTarget { close(): void {} } });
  });
  await page.evaluate(() => sessionStorage.setItem('cut', 'yes'));
  await page.reload();
  await expect(agent.state).toHaveValue('Available');
  await expect(agent.log).toContainText('Hello from Maria');
  await expect(page.getByText('Loading the conversation…')).toBeVisible();
  await page.evaluate(() => sessionStorage.removeItem('cut'));

  const answer = await page.request.post(`${server.url}/api/sign-in`, { data: { email: finn.email, password: PASSWORD } });
  expect(answer.ok()).toBe(true);
  await page.reload();
  await expect(agent.station).toBeVisible();
  await expect(page.getByText('Eva Holm')).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('ad-page'))).toBe('desk');
});

test('who signs in while somebody else works in another tab of the browser sees nothing of theirs and takes nothing over', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const [eva, finn] = [await team.hire('Eva Holm'), await team.hire('Finn Moe')];
  const agent = await people.agent();
  await team.arrive(agent, eva);
  await expect(agent.page.getByRole('button', { name: /Eva Holm/ })).toBeVisible();

  // The sign-in page was open before: that it leads to a desk is all that counts.
  const page = await agent.page.context().newPage();
  await page.goto(`${server.url}/help/`);
  await page.evaluate(() => localStorage.setItem('ad-page', 'sign-in'));
  const answer = await page.request.post(`${server.url}/api/sign-in`, { data: { email: finn.email, password: PASSWORD } });
  expect(answer.ok()).toBe(true);
  await page.goto(server.url);
  await expect(page.getByRole('button', { name: /Finn Moe/ })).toBeVisible();
  await expect(page.getByText('Eva Holm')).toHaveCount(0);
  await expect(agent.page.getByRole('button', { name: /Eva Holm/ })).toHaveCount(0);
});
