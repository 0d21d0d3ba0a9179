import { axeFindings, expect, test, type AgentBrowser } from '../support/journey.ts';
import { OwnTeam } from '../support/journey-team.ts';
import { jpeg, png } from '../support/pictures.ts';
import { PASSWORD } from '../support/server.ts';

const settings = ({ page }: AgentBrowser) => page.getByRole('dialog', { name: 'Profile Settings' });
const pictures = ({ page }: AgentBrowser) => page.locator('ad-user-menu .trigger img');

async function openSettings(agent: AgentBrowser): Promise<void> {
  await agent.openProfile();
  await agent.profile.getByRole('button', { name: 'Profile Settings' }).click();
  await expect(settings(agent)).toBeVisible();
}

const choose = (agent: AgentBrowser, name: string, buffer: Buffer): Promise<void> =>
  settings(agent).locator('input[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer });

/** How many pixels the shown picture has. */
const sizeOf = (agent: AgentBrowser): Promise<number[]> => pictures(agent).evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);

test('WX-166 WX-168 a picture is chosen in the Profile Settings, shown at once and in the next window, and removed', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const hired = await team.hire('Ida Lund');
  const agent = await people.agent();
  await team.arrive(agent, hired);
  const trouble: string[] = [];
  agent.page.on('console', (message) => { if (message.type() === 'error') trouble.push(message.text()); });
  await expect(pictures(agent)).toHaveCount(0);
  await openSettings(agent);
  await expect(settings(agent).getByLabel('Name', { exact: true })).toHaveValue('Ida Lund');
  await expect(settings(agent).getByLabel('E-mail address')).toHaveValue(hired.email);
  expect(await axeFindings(agent.page)).toEqual([]);

  await choose(agent, 'half.jpg', jpeg(20, 20));
  await expect(settings(agent).getByRole('alert')).toHaveText('This file is not a PNG, JPEG or WebP picture.');
  await choose(agent, 'ida.png', png(1200, 700));
  await expect(settings(agent).getByRole('button', { name: 'Remove Picture' })).toBeVisible();
  await expect.poll(() => sizeOf(agent)).toEqual([512, 512]);
  await agent.page.keyboard.press('Escape');
  await expect(settings(agent)).toBeHidden();

  await agent.page.reload();
  await expect.poll(() => sizeOf(agent)).toEqual([512, 512]);
  const elsewhere = await people.agent();
  await elsewhere.signIn(hired.email);
  await elsewhere.button('Continue').click();
  await expect.poll(() => sizeOf(elsewhere)).toEqual([512, 512]);

  await openSettings(elsewhere);
  await settings(elsewhere).getByRole('button', { name: 'Remove Picture' }).click();
  await expect(pictures(elsewhere)).toHaveCount(0);
  await elsewhere.page.reload();
  await expect(elsewhere.page.getByRole('button', { name: 'User profile of Ida Lund' })).toBeVisible();
  await expect(pictures(elsewhere)).toHaveCount(0);
  expect(trouble).toEqual([]);
});

test('WX-168 the password is changed, other browsers are signed out, and the new one opens the desktop', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const hired = await team.hire('Ida Lund');
  const agent = await people.agent();
  await agent.signIn(hired.email);
  await agent.submitStation(hired.extension, team.name);
  const other = await server.signIn(hired.email);
  await openSettings(agent);
  const dialog = settings(agent);
  await dialog.getByLabel('Current password').fill('not this one');
  await dialog.getByLabel('New password').fill('battery staple');
  await dialog.getByRole('button', { name: 'Change Password' }).click();
  await expect(dialog.getByText('This is not your current password.')).toBeVisible();
  await expect(dialog.getByLabel('Current password')).toBeFocused();
  await dialog.getByLabel('Current password').fill(PASSWORD);
  await agent.page.keyboard.press('Enter');
  await expect(dialog.getByText('Your password is changed. You are signed out in all other browsers.')).toBeVisible();
  expect((await server.api('GET', '/api/session', undefined, other)).status).toBe(401);
  await dialog.getByRole('button', { name: 'Close' }).click();

  await agent.signOut();
  await agent.page.getByLabel('Email').fill(hired.email);
  await agent.page.getByRole('button', { name: 'Next' }).click();
  await agent.page.getByLabel('Password', { exact: true }).fill('battery staple');
  await agent.page.getByRole('button', { name: 'Sign In' }).click();
  await expect(agent.station).toBeVisible();
});

test('WX-170 WX-174 each entry of the menu leads to what it says, and the focus comes back', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const agent = await people.agent();
  const { page } = agent;
  await team.arrive(agent, await team.hire('Ida Lund'));
  const trigger = page.getByRole('button', { name: 'User profile of Ida Lund' });
  for (const [entry, title] of [['Profile Settings', /Profile Settings/], ['Notification Settings', /Notification settings/i], ['Reset Entire Desktop Layout', /Reset the entire desktop layout/], ['Keyboard Shortcuts', /Keyboard shortcuts/i]] as const) {
    await agent.openProfile();
    await agent.profile.getByRole('button', { name: entry }).click();
    await expect(page.getByRole('dialog', { name: title })).toBeVisible();
    await expect(agent.profile).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: title })).toBeHidden();
    await expect(trigger).toBeFocused();
  }
  await agent.openProfile();
  await agent.profile.getByRole('button', { name: 'Open Help' }).click();
  await expect(page).toHaveURL(/\/guide$/);
  await expect(agent.profile).toBeHidden();
});

test('WX-171 Reset Entire Desktop Layout gives the panes the sizes that they had at first, also after a reload', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const agent = await people.agent();
  const { page } = agent;
  await team.arrive(agent, await team.hire('Ida Lund'));
  const width = async (): Promise<number> => Math.round((await page.getByRole('region', { name: 'Task list' }).boundingBox())?.width ?? 0);
  const usual = await width();
  await page.getByRole('separator', { name: 'Width of the task list' }).focus();
  await page.keyboard.press('End');
  await expect.poll(width).toBeGreaterThan(usual + 50);
  const wide = await width();
  await agent.openProfile();
  await agent.profile.getByRole('button', { name: 'Reset Entire Desktop Layout' }).click();
  const question = page.getByRole('dialog', { name: 'Reset the entire desktop layout?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await page.reload();
  await expect.poll(width).toBe(wide);
  await agent.openProfile();
  await agent.profile.getByRole('button', { name: 'Reset Entire Desktop Layout' }).click();
  await question.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect.poll(width).toBe(usual);
  await page.reload();
  await expect(page.getByRole('button', { name: 'User profile of Ida Lund' })).toBeVisible();
  await expect.poll(width).toBe(usual);
});

for (const [width, height] of [[501, 501], [320, 568]] as const) {
  test(`the menu and the Profile Settings fit into ${width} × ${height} pixels: what has no room is scrolled to`, async ({ people, server }) => {
    const team = await OwnTeam.make(server);
    const agent = await people.agent({ viewport: { width, height } });
    const { page } = agent;
    await team.arrive(agent, await team.hire('Ida Lund'));
    await agent.openProfile();
    const box = await agent.profile.boundingBox();
    expect(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true);
    for (const name of ['Profile Settings', 'Reset Entire Desktop Layout', 'Sign Out']) {
      const item = agent.profile.getByRole('button', { name });
      await item.scrollIntoViewIfNeeded();
      await expect(item).toBeInViewport({ ratio: 1 });
    }
    await agent.profile.getByRole('button', { name: 'Profile Settings' }).click();
    await expect(settings(agent)).toBeInViewport({ ratio: 1 });
    await settings(agent).getByRole('button', { name: 'Change Password' }).scrollIntoViewIfNeeded();
    await expect(settings(agent).getByRole('button', { name: 'Change Password' })).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await axeFindings(page)).toEqual([]);
  });
}
