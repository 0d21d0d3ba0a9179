import { expect, test } from '../support/journey.ts';
import { OwnTeam } from '../support/journey-team.ts';
import { PASSWORD } from '../support/server.ts';

test('WX-132 WX-283 WX-284 a supervisor signs out who has nothing in hand, an administrator everybody; they must sign in again', async ({ people, server }) => {
  const own = await OwnTeam.make(server);
  const hired = await own.hire('Gro Vik');
  const agent = await people.agent();
  await own.arrive(agent, hired);
  await people.asking('Maria', own.topic);
  await agent.accept('Maria');
  const signOut = async (by: string) => (await server.api('POST', `/api/agents/${hired.id}/sign-out`, undefined, await server.signIn(by))).status;
  expect(await signOut('zofia.kowalska@example.com')).toBe(409);
  await agent.button('End').click();
  await agent.wrapUpWith('Resolved');
  expect(await signOut('zofia.kowalska@example.com')).toBe(204);

  const said = agent.page.getByRole('dialog', { name: 'You were signed out' });
  await expect(said).toContainText('An administrator or supervisor has signed you out.');
  await said.getByRole('button', { name: 'OK' }).click();
  await expect(said).toBeHidden();
  await expect(agent.page.getByLabel('Email')).toBeFocused();
  await agent.page.reload();
  await expect(agent.page.getByLabel('Email')).toBeVisible();
  await expect(agent.state).toHaveCount(0);
  await expect(said).toHaveCount(0);

  await own.arrive(agent, hired);
  await people.asking('Paul', own.topic);
  await agent.accept('Paul');
  expect(await signOut('camille.laurent@example.com')).toBe(204);
  await expect(said).toBeVisible();
});

test('WX-131 WX-133 WX-135 WX-138 WX-139 WX-143 an administrator ends a conversation that hangs; OK removes it, the history says N/A, and the copied tracking ID is found in the log', async ({ people, server }) => {
  const own = await OwnTeam.make(server);
  const hired = await own.hire('Siv Krog');
  const agent = await people.agent();
  await own.arrive(agent, hired);
  const customer = await people.asking('Maria', own.topic);
  await agent.accept('Maria');
  const admin = await server.signIn('camille.laurent@example.com', PASSWORD);
  const atWork = await (await server.api('GET', '/api/agents', undefined, admin)).json() as { id: string; interactions: { id: string }[] }[];
  const interactionId = atWork.find(({ id }) => id === hired.id)?.interactions[0]?.id ?? '';
  const trackingId = crypto.randomUUID();
  const answer = await fetch(`${server.url}/api/interactions/${interactionId}/remove`, { method: 'POST', headers: { cookie: admin, 'x-tracking-id': trackingId } });
  expect(answer.status).toBe(204);

  await expect(customer.page.getByRole('heading', { name: 'Our team has ended the chat' })).toBeVisible();
  const ended = agent.page.getByRole('dialog', { name: 'Interaction Ended' });
  await ended.getByRole('button', { name: 'Error Details' }).click();
  await expect(ended.getByLabel('Tracking ID', { exact: true })).toHaveValue(trackingId);
  expect(server.output).toContain(trackingId);
  await agent.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url });
  await ended.getByRole('button', { name: 'Copy Tracking ID' }).click();
  await expect(ended.getByRole('status')).toHaveText('The tracking ID was copied.');
  expect(await agent.page.evaluate(() => navigator.clipboard.readText())).toBe(trackingId);
  await ended.getByRole('button', { name: 'OK' }).click();
  await expect(ended).toBeHidden();
  await expect(agent.page.locator('ad-task-list').getByText('Maria')).toHaveCount(0);
  await expect(agent.log).toHaveCount(0);
  await expect(agent.wrapUp).toBeHidden();
  await expect(agent.history.getByRole('listitem').filter({ hasText: 'Maria' })).toContainText('N/A');
});
