import { AgentBrowser, CustomerBrowser, expect, test } from '../support/journey.ts';
import { RunningServer } from '../support/server.ts';

/** The main job, as one agent and two customers live it, on a server of its own. */
test.describe.configure({ mode: 'serial' });

let server: RunningServer;
let agent: AgentBrowser;
let maria: CustomerBrowser;

test.beforeAll(async ({ browser }) => {
  server = await RunningServer.start();
  agent = await AgentBrowser.open(browser, server);
});
test.afterAll(async () => {
  await agent.context.close();
  await server.dispose();
});

test('WX-022 WX-023 WX-025 WX-026 an agent signs in at the address and is asked for the station', async () => {
  await agent.signIn('ana.silva@example.com');
  await expect(agent.station).toBeVisible();
});

test('WX-053 WX-093 Submit opens the desktop in the configured idle state', async () => {
  await agent.station.getByRole('combobox', { name: 'Team' }).click();
  await expect(agent.station.getByRole('option')).toHaveText([/Support/]);
  await agent.page.keyboard.press('Escape');
  await agent.submitStation('10078');
  const session = await agent.page.request.get(`${server.url}/api/session`);
  const { profile } = await session.json() as { profile: { desktopProfile: { defaultIdleCodeId: string }; idleCodes: { id: string; name: string }[] } };
  const idle = profile.idleCodes.find(({ id }) => id === profile.desktopProfile.defaultIdleCodeId)!;
  await expect(agent.state).toHaveValue(idle.name);
  await expect(agent.page).toHaveTitle(/Agent Desktop/);
});

test('WX-094 WX-097 a chat waits while the agent is idle and is offered once Available is chosen', async ({ browser }) => {
  maria = await CustomerBrowser.open(browser, server);
  await maria.startChat('Maria', 'Where is my parcel?', 'Orders and delivery');
  await expect(maria.page.getByText('You are next')).toBeVisible();
  await expect(agent.button('Accept')).toHaveCount(0);
  await agent.setState('Available');
  await expect(agent.button('Accept')).toBeVisible();
  await expect(agent.page.getByText('Maria').first()).toBeVisible();
});

test('an accepted chat is read and answered, with typing, delivered and read marks', async () => {
  await agent.button('Accept').click();
  await expect(maria.page.getByText('Ana Silva').first()).toBeVisible();
  await expect(agent.page.getByRole('log').getByText('Where is my parcel?')).toBeVisible();
  await agent.message.pressSequentially('Good morning Maria');
  await expect(maria.page.getByText(/typing/i)).toBeVisible();
  await agent.button('Send').click();
  await expect(maria.page.getByRole('log').getByText('Good morning Maria')).toBeVisible();
  await expect(agent.page.getByRole('log').getByText(/^Read/)).toBeVisible();
  await maria.say('It should have come <b>yesterday</b>');
  await expect(agent.page.getByRole('log').getByText('It should have come <b>yesterday</b>')).toBeVisible();
});

test('a reload finds the conversation again, on both sides', async () => {
  await maria.page.reload();
  await expect(maria.page.getByRole('log').getByText('Good morning Maria')).toBeVisible();
  await agent.page.reload();
  await expect(agent.page.getByRole('log').getByText('It should have come')).toBeVisible();
  await expect(agent.station).toBeHidden();
});

test('WX-113 WX-119 WX-122 WX-127 End opens the dialog, one reason is chosen, Submit Wrap Up stores it', async () => {
  await agent.button('End').click();
  await expect(agent.wrapUp).toBeVisible();
  await expect(maria.page.getByText(/has ended the chat/i).first()).toBeVisible();
  const reason = agent.wrapUp.getByRole('combobox');
  await reason.fill('resol');
  await agent.wrapUp.getByRole('option', { name: 'Resolved' }).click();
  await agent.wrapUp.getByRole('button', { name: 'Submit Wrap Up' }).click();
  await expect(agent.wrapUp).toBeHidden();
  const history = agent.page.getByRole('region', { name: 'Agent Interaction History' });
  await expect(history.getByText('Maria')).toBeVisible();
  await expect(history.getByText('Resolved')).toBeVisible();
});

test('WX-117 WX-121 WX-125 a customer\'s end opens the dialog with a countdown, which can be cancelled', async ({ browser }) => {
  const will = await CustomerBrowser.open(browser, server);
  await will.startChat('Will', 'One question', 'Orders and delivery');
  await agent.button('Accept').click();
  await expect(will.page.getByText('Ana Silva').first()).toBeVisible();
  await will.page.getByRole('button', { name: 'End chat' }).click();
  await will.page.getByRole('button', { name: 'End now' }).click();
  await expect(agent.wrapUp).toBeVisible();
  await expect(agent.wrapUp.getByRole('timer').first()).toBeVisible();
  await agent.wrapUp.getByRole('button', { name: 'Cancel Auto Wrap Up' }).click();
  await expect(agent.wrapUp.getByRole('button', { name: 'Cancel Auto Wrap Up' })).toBeHidden();
  await agent.wrapUp.getByRole('combobox').click();
  await agent.wrapUp.getByRole('option').first().click();
  await agent.wrapUp.getByRole('button', { name: 'Submit Wrap Up' }).click();
  await expect(agent.wrapUp).toBeHidden();
  await will.page.context().close();
});

test('WX-115 a transfer opens the dialog; the chat goes on with the other agent, history and all', async ({ browser }) => {
  const ben = await AgentBrowser.open(browser, server);
  await ben.arrive('ben.carter@example.com', '10079');
  await ben.setState('Lunch');
  const lena = await CustomerBrowser.open(browser, server);
  await lena.startChat('Lena', 'Please help', 'Orders and delivery');
  await agent.button('Accept').click();
  await agent.message.fill('I ask a colleague');
  await agent.button('Send').click();
  await expect(lena.page.getByRole('log').getByText('I ask a colleague')).toBeVisible();
  await ben.setState('Available');
  await agent.button('Transfer').click();
  const dialog = agent.page.getByRole('dialog', { name: /Transfer/ });
  await dialog.getByRole('combobox').fill('Ben');
  await dialog.getByRole('option', { name: /Ben Carter/ }).click();
  await dialog.getByRole('button', { name: 'Transfer', exact: true }).click();
  await expect(agent.wrapUp).toBeVisible();
  await ben.button('Accept').click();
  await expect(ben.page.getByRole('log').getByText('I ask a colleague')).toBeVisible();
  await expect(lena.page.getByText('Ben Carter').first()).toBeVisible();
  await agent.wrapUp.getByRole('combobox').click();
  await agent.wrapUp.getByRole('option').first().click();
  await agent.wrapUp.getByRole('button', { name: 'Submit Wrap Up' }).click();
  await ben.context.close();
  await lena.page.context().close();
});

test('WX-279 WX-280 WX-281 WX-282 signing out needs an idle agent without conversations, and asks first', async () => {
  const menu = agent.page.getByRole('button', { name: 'User profile of Ana Silva' });
  await menu.click();
  await expect(agent.page.getByText('Go to an idle state before you sign out.')).toBeVisible();
  await agent.page.keyboard.press('Escape');
  await agent.setState('Lunch');
  await menu.click();
  await agent.page.getByRole('button', { name: 'Sign Out' }).click();
  const confirmation = agent.page.getByRole('dialog', { name: 'Sign out?' });
  await confirmation.getByRole('button', { name: 'Sign Out' }).click();
  await expect(agent.page.getByLabel('Email')).toBeVisible();
});
