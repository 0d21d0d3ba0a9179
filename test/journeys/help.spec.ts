import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../support/journey.ts';
import { Administrator, OwnTeam } from '../support/journey-team.ts';

interface Summary { article: string; helpful: number; notHelpful: number; remarks: { text: string; language: string }[] }

test('WX-286 every task of an agent has an article, which is found by its words, in the agent’s language, also without a network', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const { agent, cable } = await people.distantAgent();
  const { page } = agent;
  await team.arrive(agent, await team.hire('Ida Lund'));
  await agent.openProfile();
  await agent.profile.getByRole('button', { name: 'Open Help' }).click();
  const articles = page.getByRole('navigation', { name: 'Articles of the help' });
  await expect(articles.getByRole('listitem')).toHaveCount(12);
  for (const [words, title] of [
    ['station', 'Sign in'], ['install icon', 'Install the desktop as an application'], ['idle states', 'Set your availability'], ['Stay Signed In', 'Prolonged inactivity'],
    ['Submit Wrap Up', 'Wrap up a conversation'], ['Interaction Ended', 'Ended interactions'], ['tracking', 'When something does not work'], ['Reopen Screen Pop', 'Screen pops'],
    ['Save Selection', 'Your user profile'], ['collaboration', 'Work with colleagues'], ['WhatsApp', 'Emojis in messages'], ['sign out', 'Sign out'],
  ] as const) {
    await page.getByRole('searchbox', { name: 'Search the help' }).fill(words);
    await articles.getByRole('button', { name: title, exact: true }).click();
    await expect(page.getByRole('article', { name: title, exact: true })).toBeVisible();
  }
  expect((await new AxeBuilder({ page }).include('ad-guide').analyze()).violations).toEqual([]);
  cable.cut();
  await expect(page.locator('ad-desk-banner')).toContainText('The connection is lost');
  await page.getByRole('searchbox', { name: 'Search the help' }).fill('whatsapp');
  await articles.getByRole('button', { name: 'Emojis in messages' }).click();
  await expect(page.getByRole('article', { name: 'Emojis in messages' })).toContainText('Choose Emoji below your message.');
  await page.evaluate(() => localStorage.setItem('ad-locale', 'pl'));
  cable.mend();
  await page.reload();
  await page.getByRole('searchbox', { name: 'Szukaj w pomocy' }).fill('WhatsApp');
  await expect(page.getByRole('article', { name: 'Emoji w wiadomościach' })).toContainText('Wybierz Emoji pod wiadomością.');
});

test('SHARE-027 each page asks whether it helped; the answer and its remark are stored for the administrator', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const { agent, cable } = await people.distantAgent();
  const { page } = agent;
  await team.arrive(agent, await team.hire('Ida Lund'));
  await page.goto(`${agent.server.url}/guide`);
  await page.getByRole('button', { name: 'Prolonged inactivity' }).click();
  const article = page.getByRole('article');
  await expect(article.getByRole('heading', { name: 'Was this helpful?' })).toBeVisible();
  cable.cut();
  await article.getByRole('button', { name: 'No', exact: true }).click();
  await expect(article).toContainText('Your answer could not be sent.');
  cable.mend();
  await expect(page.locator('ad-desk-banner')).not.toContainText('The connection is lost');
  await article.getByRole('button', { name: 'No', exact: true }).click();
  await article.getByRole('textbox', { name: 'What was missing?' }).fill('How long is the time?');
  await article.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(article).toContainText('Your remark is on its way to your administrator.');
  const admin = await Administrator.of(server);
  const summary = await admin.read<Summary[]>('/api/help/feedback');
  expect(summary.find((each) => each.article === 'inactivity')).toMatchObject({ helpful: 0, notHelpful: 1, remarks: [{ text: 'How long is the time?', language: 'en' }] });
});
