import { expect, test } from '../support/journey.ts';
import { OwnTeam } from '../support/journey-team.ts';
import { banner } from '../support/journey-window.ts';

const TRANSCRIPTS = /\/api\/interactions\/[^/]+\/messages/;

for (const [id, what, answer] of [
  ['WX-140', 'an API request that fails', { status: 500, contentType: 'application/json', body: JSON.stringify({ code: 'internal', message: 'It broke.', trackingId: '0197-of-a-test' }) }],
  ['WX-140', 'an answer that is no answer', { status: 200, contentType: 'application/json', body: '{"nonsense": true' }],
] as const) {
  test(`WX-129 WX-130 ${id} ${what} shows the interaction as unresponsive, with nothing to do but wait, and it heals by itself`, async ({ people, server }) => {
    const team = await OwnTeam.make(server);
    const agent = await people.agent();
    const { page } = agent;
    await team.arrive(agent, await team.hire('Eva Holm'));
    await page.route(TRANSCRIPTS, (route) => route.fulfill(answer));
    await people.asking('Maria', team.topic);
    await agent.offer('Maria').getByRole('button', { name: 'Accept' }).click();

    const error = page.getByRole('dialog', { name: 'Error' });
    await expect(error).toContainText('The conversation could not be loaded.');
    await error.getByRole('button', { name: 'Error Details' }).click();
    await expect(error.getByLabel('Tracking ID', { exact: true })).not.toHaveValue('');
    await error.getByRole('button', { name: 'OK' }).click();
    await expect(error).toBeHidden();
    await expect(page.getByRole('alert').filter({ hasText: 'This interaction does not respond' })).toBeVisible();
    for (const name of ['Transfer', 'End']) {
      await expect(agent.button(name)).toHaveAttribute('aria-disabled', 'true');
      await expect(agent.button(name)).toHaveAccessibleDescription('This interaction does not respond');
      await agent.button(name).click({ force: true });
    }
    await expect(page.getByRole('dialog', { name: 'Transfer' })).toHaveCount(0);
    await expect(agent.wrapUp).toBeHidden();

    await page.unroute(TRANSCRIPTS);
    await expect(agent.log).toContainText('Hello from Maria', { timeout: 20_000 });
    await expect(page.getByText('This interaction does not respond')).toHaveCount(0);
    await expect(agent.button('End')).toHaveAttribute('aria-disabled', 'false');
    await expect(error).toHaveCount(0);
  });
}

interface Frame { kind: string; desk?: { interactions: object } }

test('WX-129 WX-141 a desk that comes without one of its interactions is told, asked for again, and forgotten when all is whole', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const agent = await people.agent({ serviceWorkers: 'block' });
  const { page } = agent;
  // The line is only within reach of a test where the page holds it itself; without databases each desk comes whole.
  await page.addInitScript(() => {
    Object.assign(window, { SharedWorker: undefined, Worker: undefined });
    IDBFactory.prototype.open = () => { throw new DOMException('Storage is blocked.', 'SecurityError'); };
  });
  let broken = false;
  await page.routeWebSocket(/\/realtime\/agent/, (socket) => {
    const line = socket.connectToServer();
    socket.onMessage((text) => line.send(text));
    line.onMessage((text) => {
      const frame = JSON.parse(String(text)) as Frame;
      if (broken && frame.desk) frame.desk.interactions = {};
      socket.send(JSON.stringify(frame));
    });
  });
  await team.arrive(agent, await team.hire('Eva Holm'));
  await people.asking('Maria', team.topic);
  await agent.accept('Maria');
  broken = true;
  await page.reload();
  await expect(banner(page)).toContainText('An interaction does not respond.');
  const error = page.getByRole('dialog', { name: 'Error' });
  await expect(error).toContainText('An interaction does not respond. Its data is being fetched again.');
  await error.getByRole('button', { name: 'Error Details' }).click();
  await expect(error.getByLabel('Tracking ID', { exact: true })).not.toHaveValue('');
  await error.getByRole('button', { name: 'OK' }).click();

  broken = false;
  await expect(banner(page)).not.toContainText('does not respond', { timeout: 20_000 });
  await page.locator('ad-task-list').getByRole('button', { name: /^Maria/ }).click();
  await expect(agent.log).toContainText('Hello from Maria');
  await expect(error).toHaveCount(0);
});
