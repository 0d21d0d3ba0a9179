import type { Page } from 'playwright/test';
import { AgentBrowser, expect, test } from '../support/journey.ts';
import { Mailbox } from '../support/journey-mailbox.ts';
import { OwnTeam } from '../support/journey-team.ts';
import { PASSWORD, RunningServer } from '../support/server.ts';

const NEW_PASSWORD = 'a stable battery horse';

const email = (page: Page) => page.getByLabel('Email');
const password = (page: Page) => page.getByLabel('Password', { exact: true });

/** Fills the reset form; the code is the only thing that differs. */
async function reset(page: Page, code: string): Promise<void> {
  await page.getByLabel('Verification code').fill(code);
  await page.getByLabel('New password').fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Set new password' }).click();
}

async function askForCode(page: Page, address: string): Promise<void> {
  await email(page).fill(address);
  await page.getByRole('button', { name: 'Forgot password' }).click();
  await expect(page.getByRole('heading', { name: 'Reset your password' })).toBeVisible();
}

test('WX-023 WX-025 the e-mail address comes first, then the password; each step refuses to be left empty', async ({ people }) => {
  const { page, server } = await people.agent();
  await page.goto(server.url);
  await expect(email(page)).toBeFocused();
  await expect(password(page)).toBeHidden();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('Enter your e-mail address, for example')).toBeVisible();
  await email(page).fill('ana.silva@example.com');
  await page.keyboard.press('Enter');
  await expect(password(page)).toBeFocused();
  await expect(email(page)).toBeHidden();
  await page.getByRole('button', { name: 'Sign In' }).click();
  await expect(page.getByText('Enter your password.')).toBeVisible();
});

for (const [how, goBack] of [
  ['Alt and Left arrow', (page: Page) => page.keyboard.press('Alt+ArrowLeft')],
  ['the browser\'s own way back', async (page: Page) => { await page.goBack(); }],
  ['the Change button', (page: Page) => page.getByRole('button', { name: 'Change' }).click()],
] as const) {
  test(`WX-024 ${how} returns from the password to the e-mail address, which can be changed`, async ({ people, server }) => {
    const team = await OwnTeam.make(server);
    const { email: address } = await team.hire('Nora Lind');
    const { page } = await people.agent();
    await page.goto(server.url);
    await email(page).fill('somebody.else@example.com');
    await page.getByRole('button', { name: 'Next' }).click();
    await expect(password(page)).toBeFocused();
    await goBack(page);
    await expect(email(page)).toBeFocused();
    await expect(email(page)).toHaveValue('somebody.else@example.com');
    expect(page.url()).toBe(`${server.url}/`);
    await email(page).fill(address);
    await page.getByRole('button', { name: 'Next' }).click();
    await password(page).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign In' }).click();
    await expect(page.getByRole('dialog', { name: 'Station Credentials' })).toBeVisible();
  });
}

test('WX-025 a wrong password is refused in words, with a tracking ID that the server\'s log knows', async ({ people, server }) => {
  const { page } = await people.agent();
  await page.goto(server.url);
  await email(page).fill('ben.carter@example.com');
  await page.getByRole('button', { name: 'Next' }).click();
  await password(page).fill('not his password');
  await page.getByRole('button', { name: 'Sign In' }).click();
  const refusal = page.getByRole('alert');
  await expect(refusal).toContainText('The e-mail address or the password is not correct.');
  await expect(refusal).toContainText('contact your administrator');
  const id = /Tracking ID: (\S+)/.exec(await refusal.innerText())?.[1] ?? 'none';
  await expect.poll(() => server.output).toContain(id);
  // The right one then works, without a reload.
  await password(page).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign In' }).click();
  await expect(page.getByRole('dialog', { name: 'Station Credentials' })).toBeVisible();
});

test('WX-027 WX-028 a forgotten password is replaced with the code of the log; wrong and short codes are refused', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const { email: address } = await team.hire('Ida Moe');
  const agent = await people.agent();
  const { page } = agent;
  await page.goto(server.url);
  await askForCode(page, address);
  const inLog = new RegExp(`verification code for ${address}: (\\d{6})\\b`);
  await expect.poll(() => inLog.test(server.output)).toBe(true);
  const code = inLog.exec(server.output)![1]!;

  let asked = 0;
  page.on('request', (request) => { if (request.url().endsWith('/api/password/reset')) asked++; });
  for (const short of [code.slice(0, 5), `${code}1`, 'abcdef']) {
    await reset(page, short);
    await expect(page.getByText('The verification code has exactly 6 digits.')).toBeVisible();
  }
  expect(asked).toBe(0);
  await reset(page, code === '123456' ? '654321' : '123456');
  await expect(page.getByRole('alert')).toContainText('The verification code is not correct or has expired.');
  await reset(page, code);
  await expect(page.getByRole('status').getByText('The password is changed.')).toBeVisible();

  await password(page).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign In' }).click();
  await expect(page.getByRole('alert')).toContainText('The e-mail address or the password is not correct.');
  await password(page).fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Sign In' }).click();
  await expect(agent.station).toBeVisible();
});

test('WX-027 with SMTP_URL the code comes by mail and not into the log', async ({ browser }) => {
  const mailbox = await Mailbox.open();
  const server = await RunningServer.start({ SMTP_URL: mailbox.url });
  const { context, page } = await AgentBrowser.open(browser, server);
  try {
    await page.goto(server.url);
    await askForCode(page, 'mina.park@example.com');
    await expect.poll(() => mailbox.mails.length).toBe(1);
    const [mail] = mailbox.mails;
    expect(mail!.to).toEqual(['mina.park@example.com']);
    expect(mail!.source).toContain('Your verification code:');
    const code = /^(\d{6})\r?$/m.exec(mail!.source)![1]!;
    expect(server.output).not.toContain(code);
    await reset(page, code);
    await expect(page.getByRole('status').getByText('The password is changed.')).toBeVisible();
    await password(page).fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Sign In' }).click();
    await expect(page.getByRole('dialog', { name: 'Station Credentials' })).toBeVisible();
  } finally {
    await context.close();
    await server.dispose();
    await mailbox.close();
  }
});

test('whoever asks learns nothing about which addresses have an account', async ({ people, server }) => {
  const { page } = await people.agent();
  await page.goto(server.url);
  await askForCode(page, 'nobody@example.com');
  await reset(page, '123456');
  await expect(page.getByRole('alert')).toContainText('The verification code is not correct or has expired.');
});
