import { AgentBrowser, expect, test } from '../support/journey.ts';
import { extension, international, kind, number, pick, submit, team } from '../support/journey-station.ts';
import { OwnTeam } from '../support/journey-team.ts';
import { PASSWORD, RunningServer } from '../support/server.ts';

const CONTACT = 'If this does not help, contact your administrator.';
const OTHER_NUMBER = 'Use another number, or contact your administrator.';
const refusalOf = ({ page }: AgentBrowser) => page.getByRole('dialog', { name: 'You cannot sign in' });

for (const [id, what, difference, words] of [
  ['WX-010', 'a desktop profile', { desktopProfileId: undefined }, 'Your desktop profile is not configured.'],
  ['WX-011', 'skills', { multimediaProfileId: undefined }, 'Your skills are not configured.'],
  ['WX-012', 'permissions and settings', { teamIds: [] }, 'Your permissions and settings are not configured.'],
] as const) {
  test(`${id} WX-015 an agent without ${what} is told so after the password, and goes on when the administrator has set it`, async ({ people, server }) => {
    const own = await OwnTeam.make(server);
    const hired = await own.hire('Una Skov', difference);
    const agent = await people.agent();
    await agent.signIn(hired.email);
    await expect(refusalOf(agent).getByRole('alert')).toHaveText(words);
    await expect(refusalOf(agent)).toContainText('Contact your administrator');
    await refusalOf(agent).getByRole('button', { name: 'Try again' }).click();
    await expect(refusalOf(agent).getByRole('status')).toContainText('Still so at');
    await own.admin.change(`/api/users/${hired.id}`, { desktopProfileId: own.id, multimediaProfileId: own.id, teamIds: [own.id] });
    await agent.submitStation(hired.extension, own.name);
    await expect(agent.state).toBeVisible();
  });
}

test('WX-007 WX-009 WX-015 a contact centre without teams is told to be none; then only its registered numbers may be used', async ({ browser }) => {
  const server = await RunningServer.start({ SAMPLE: 'off', SAMPLE_PASSWORD: '' });
  await server.api('POST', '/api/setup', { organisation: 'Fernhill', name: 'Root', email: 'root@example.com', password: PASSWORD });
  const admin = await server.signIn('root@example.com');
  const ask = async (method: string, path: string, body: object) => expect((await server.api(method, path, body, admin)).ok).toBe(true);
  const ana = { name: 'Ana Fern', email: 'ana@example.com', roles: ['agent'], multimediaProfileId: 'standard', desktopProfileId: 'standard' };
  await ask('POST', '/api/users', { ...ana, id: 'ana', teamIds: [], password: PASSWORD });
  const agent = await AgentBrowser.open(browser, server);
  await agent.signIn('ana@example.com');
  await expect(refusalOf(agent).getByRole('alert')).toHaveText('Your contact centre is not configured.');

  await ask('POST', '/api/teams', { id: 'garden', name: 'Garden' });
  await ask('POST', '/api/queues', { id: 'plants', name: 'Plants', channel: 'chat', teamIds: ['garden'] });
  await ask('PUT', '/api/users/ana', { ...ana, teamIds: ['garden'] });
  await ask('PUT', '/api/organisations/organisation', { name: 'Fernhill', inactivityMinutes: 0, registeredNumbers: ['4711'] });
  await kind(agent, 'Extension').check();
  await extension(agent).fill('4712');
  await submit(agent);
  await expect(agent.station.getByRole('alert')).toHaveText(`This number is not registered. ${OTHER_NUMBER}`);
  await extension(agent).fill('4711');
  await submit(agent);
  await expect(agent.station).toBeHidden();
  await agent.context.close();
  await server.dispose();
});

test('WX-006 WX-008 WX-015 WX-021 an invalid number and one that another agent uses are refused at the field', async ({ people, server }) => {
  const own = await OwnTeam.make(server);
  const [first, second] = [await own.hire('Tue Friis'), await own.hire('Una Skov')];
  const tue = await people.agent();
  await tue.signIn(first.email);
  await tue.submitStation(first.extension, own.name);
  const una = await people.agent();
  await una.signIn(second.email);
  await expect(una.station).toContainText('Check that your calling device is ready to receive calls.');
  await pick(team(una), own.name, una.station);
  await international(una).uncheck();
  await number(una).fill('+45123');
  await submit(una);
  await expect(una.station.getByRole('alert')).toHaveText(`This number is not valid. ${OTHER_NUMBER}`);
  await expect(number(una)).toBeFocused();
  await kind(una, 'Extension').check();
  await extension(una).fill(first.extension);
  await submit(una);
  await expect(una.station.getByRole('alert')).toHaveText(`This number is already in use by another agent. ${OTHER_NUMBER}`);
  await extension(una).fill(second.extension);
  await submit(una);
  await expect(una.station).toBeHidden();
});

test('WX-013 WX-014 WX-015 a network problem and a problem of the API are told apart, and then the right password works', async ({ people, server }) => {
  const own = await OwnTeam.make(server);
  const hired = await own.hire('Rie Bach');
  const agent = await people.agent();
  const { page } = agent;
  await page.route('**/api/sign-in', (route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }));
  await agent.signIn(hired.email);
  await expect(page.getByRole('alert')).toContainText(`The server is not available at the moment. Try again. ${CONTACT}`);
  await page.unroute('**/api/sign-in');
  await agent.context.setOffline(true);
  await page.getByRole('button', { name: 'Sign In' }).click();
  await expect(page.getByRole('alert')).toContainText(`The server cannot be reached. Check your network connection and try again. ${CONTACT}`);
  await agent.context.setOffline(false);
  await page.getByRole('button', { name: 'Sign In' }).click();
  await expect(agent.station).toBeVisible();
});
