import { expect, test } from 'playwright/test';
import { PASSWORD, RunningServer } from '../support/server.ts';

test('an empty installation asks for its first administrator, once', async ({ page }) => {
  const server = await RunningServer.start({ SAMPLE: 'off', SAMPLE_PASSWORD: '' });
  await page.goto(server.url);
  await expect(page.getByRole('heading', { name: 'Set up your contact centre' })).toBeVisible();
  await page.getByRole('button', { name: 'Create administrator' }).click();
  await expect(page.getByText('This field must be filled in.').first()).toBeVisible();
  await page.getByLabel('Organisation').fill('Fernhill');
  await page.getByLabel('Name', { exact: true }).fill('Root Gardener');
  await page.getByLabel('Email').fill('root@fernhill.example');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Create administrator' }).click();
  await expect(page.getByText('Signed in as Root Gardener')).toBeVisible();

  // The administrator can begin at once, and nobody else can set it up again.
  const teams = await page.request.post(`${server.url}/api/teams`, { data: { name: 'Garden' }, headers: { origin: server.url } });
  expect(teams.status()).toBe(201);
  const again = await server.api('POST', '/api/setup', { organisation: 'Thief', name: 'T', email: 't@example.com', password: PASSWORD });
  expect([again.status, (await again.json() as { fault: { code: string } }).fault.code]).toEqual([409, 'already-set-up']);
  await server.dispose();
});

test('Ctrl+C ends the server in order; the next start finds everything again and prints no password', async () => {
  const server = await RunningServer.start();
  const admin = await server.signIn('camille.laurent@example.com');
  expect((await server.api('POST', '/api/teams', { id: 'night', name: 'Night shift' }, admin)).status).toBe(201);
  expect(server.output).toContain(PASSWORD);
  expect(await server.stop()).toBe(0);
  const before = server.output.length;
  await server.up();
  expect(server.output.slice(before)).not.toContain(PASSWORD);
  expect(await (await server.api('GET', '/api/teams/night', undefined, admin)).json()).toMatchObject({ name: 'Night shift' });
  await server.dispose();
});
