import type { Page } from 'playwright/test';
import { expect, test } from '../support/journey.ts';
import { OwnTeam } from '../support/journey-team.ts';
import { Words } from '../support/journey-words.ts';
import { PASSWORD } from '../support/server.ts';

/** The page speaks the language, and only that one. */
async function expectSpoken(page: Page, words: Words): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', words.language);
  await expect.poll(() => words.leftovers(page)).toEqual([]);
}

for (const [language, locale] of [['ko', 'ko-KR'], ['da', 'da-DK'], ['pl', 'pl-PL'], ['fr', 'fr-CA']] as const) {
  test(`sign-in, desktop and customer page speak ${locale} to a browser that prefers it`, async ({ people, server }) => {
    const words = await Words.of(language);
    const team = await OwnTeam.make(server);
    const hired = await team.hire('Eva Wolff');
    const agent = await people.agent({ locale });
    const { page } = agent;
    const button = (key: string) => page.getByRole('button', { name: words.of(key), exact: true });

    await page.goto(server.url);
    await expect(button('sign-in.next')).toBeVisible();
    await expectSpoken(page, words);
    await page.getByLabel(words.of('sign-in.email')).fill(hired.email);
    await button('sign-in.next').click();
    await page.getByLabel(words.of('sign-in.password'), { exact: true }).fill('wrong');
    await button('sign-in.submit').click();
    await expect(page.getByRole('alert')).toContainText(words.of('fault.wrong-credentials'));
    await expectSpoken(page, words);
    await page.getByLabel(words.of('sign-in.password'), { exact: true }).fill(PASSWORD);
    await button('sign-in.submit').click();

    const station = page.getByRole('dialog', { name: words.of('station.heading') });
    await station.getByRole('radio', { name: words.of('station.extension') }).check();
    await button('station.submit').click();
    await expect(station).toContainText(words.of('station.number-missing'));
    await expectSpoken(page, words);
    await station.getByRole('textbox', { name: words.of('station.extension') }).fill(hired.extension);
    await button('station.submit').click();
    await expect(station).toBeHidden();
    await expect(page.getByText(words.of('offers.empty-idle'))).toBeVisible();
    await expectSpoken(page, words);

    const customer = await people.customer({ locale });
    await expectSpoken(customer.page, words);
    await customer.page.getByLabel(words.of('help.name')).fill('Maria');
    await customer.page.getByLabel(words.of('help.email')).fill('maria@example.org');
    await customer.page.getByLabel(words.of('help.topic')).selectOption({ label: team.topic });
    await customer.page.getByLabel(words.of('help.message')).fill('Hello from Maria');
    await customer.page.getByRole('button', { name: words.of('help.start') }).click();
    await expect(customer.page.getByText(words.of('help.next'))).toBeVisible();
    await expectSpoken(customer.page, words);

    await page.getByRole('combobox', { name: words.of('availability.state') }).fill(words.of('availability.available'));
    await page.keyboard.press('Enter');
    await expect(button('offers.accept')).toBeVisible();
    await expectSpoken(page, words);
    await button('offers.accept').click();
    await expect(customer.log).toContainText(words.of('help.joined', { name: 'Eva Wolff' }));
    await page.getByRole('button', { name: words.of('profile.menu', { name: 'Eva Wolff' }) }).click();
    await expectSpoken(page, words);
    await page.keyboard.press('Escape');
    await button('handling.end').click();
    await expect(page.getByRole('dialog', { name: words.of('wrap-up.reasons') })).toBeVisible();
    await expectSpoken(page, words);
    await expect(customer.page.getByText(words.of('help.ended-by-agent', { name: 'Eva Wolff' })).first()).toBeVisible();
    await expectSpoken(customer.page, words);
  });
}

test('a language that nobody translated falls back to English', async ({ people }) => {
  const { page, server } = await people.agent({ locale: 'fi-FI' });
  await page.goto(server.url);
  await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('the language can be changed on every page, at once, and the choice outlives a reload', async ({ people, server }) => {
  const [danish, french] = [await Words.of('da'), await Words.of('fr')];
  const team = await OwnTeam.make(server);
  const hired = await team.hire('Eva Wolff');
  const agent = await people.agent();
  const { page } = agent;
  await agent.signIn(hired.email);
  await agent.submitStation(hired.extension, team.name);
  await agent.openProfile();
  await agent.profile.getByRole('button', { name: 'Profile Settings' }).click();
  await page.getByLabel('Language').selectOption('da');
  await expect(page.getByRole('dialog', { name: danish.of('profile.settings') })).toBeVisible();
  await expectSpoken(page, danish);
  await page.reload();
  await expect(page.getByText(danish.of('offers.empty-idle'))).toBeVisible();
  await expectSpoken(page, danish);
  await page.getByRole('button', { name: danish.of('profile.menu', { name: 'Eva Wolff' }) }).click();
  await page.getByRole('button', { name: danish.of('profile.settings') }).click();
  await page.getByLabel(danish.of('desk.language')).selectOption('en');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Go Available to receive work.')).toBeVisible();

  const customer = await people.customer();
  await customer.page.getByLabel('Name').fill('Maria');
  await customer.page.getByLabel('Language').selectOption('fr');
  await expect(customer.page.getByRole('button', { name: french.of('help.start') })).toBeVisible();
  // What was typed stays.
  await expect(customer.page.getByLabel(french.of('help.name'))).toHaveValue('Maria');
  await customer.page.reload();
  await expect(customer.page.getByRole('button', { name: french.of('help.start') })).toBeVisible();
  await expectSpoken(customer.page, french);
});
