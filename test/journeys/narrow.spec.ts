import type { Page } from 'playwright/test';
import { expect, test } from '../support/journey.ts';
import { OwnTeam } from '../support/journey-team.ts';

/** What sticks out of the window sideways: the page itself, or a control that nobody could reach. Runs in the page. */
function sticksOut(): string[] {
  const width = innerWidth;
  const found: string[] = [];
  const page = document.scrollingElement!;
  if (page.scrollWidth > width) found.push(`the page is ${page.scrollWidth} wide`);
  const visit = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      if (!element.matches('button, input, select, textarea, a[href], [role=dialog], dialog[open]') || !element.checkVisibility({ visibilityProperty: true })) continue;
      const { left, right } = element.getBoundingClientRect();
      if (left < -0.5 || right > width + 0.5) found.push(`${element.localName} ${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 30) ?? ''}: ${left}–${right}`);
    }
  };
  visit(document);
  return found;
}

async function expectFits(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(sticksOut)).toEqual([]);
}

test('the customer\'s page fits 320 pixels from the first word to the last', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const agent = await people.agent();
  const customer = await people.customer({ viewport: { width: 320, height: 568 } });
  const { page } = customer;
  await page.getByRole('button', { name: 'Start chat' }).click();
  await expectFits(page);
  await customer.startChat('Maria', 'Hello from Maria', team.topic);
  await expect(page.getByText('You are next')).toBeVisible();
  await expectFits(page);
  await team.arrive(agent, await team.hire('Alexandra Konstantinopoulou'));
  await agent.accept('Maria');
  const long = `https://example.org/${'a-long-path/'.repeat(20)}`;
  await agent.message.fill(`${long} ${'Donaudampfschifffahrt'.repeat(8)}`);
  await agent.button('Send').click();
  await expect(customer.log.getByRole('link')).toBeVisible();
  await expectFits(page);
  await customer.say('x'.repeat(200));
  await expect(agent.log).toContainText('x'.repeat(200));
  await expectFits(page);
  await page.getByRole('button', { name: 'End chat' }).click();
  await expectFits(page);
  await page.getByRole('button', { name: 'End now' }).click();
  await expect(page.getByRole('button', { name: 'Start a new chat' })).toBeVisible();
  await expectFits(page);
});

for (const width of [320, 501, 737, 1024, 1440]) {
  test(`WX-059 WX-060 WX-061 the agent's whole path fits ${width} pixels`, async ({ people, server }) => {
    const team = await OwnTeam.make(server);
    const hired = await team.hire('Alexandra Konstantinopoulou');
    const agent = await people.agent({ viewport: { width, height: width <= 501 ? 501 : 700 } });
    const { page } = agent;
    await page.goto(server.url);
    await expectFits(page);
    await agent.signIn(hired.email);
    await expect(agent.station).toBeVisible();
    await expectFits(page);
    await agent.submitStation(hired.extension, team.name);
    await agent.setState('Available');
    await expectFits(page);

    const maria = await people.asking('Maria', team.topic);
    await expect(agent.offer('Maria')).toBeInViewport({ ratio: 1 });
    await expectFits(page);
    await agent.accept('Maria');
    await agent.message.fill(`Good morning ${'Donaudampfschifffahrt'.repeat(8)}`);
    await agent.button('Send').click();
    await expect(maria.log).toContainText('Good morning');
    await expectFits(page);
    await agent.button('Transfer').click();
    await expectFits(page);
    await page.getByRole('dialog', { name: 'Transfer' }).getByRole('button', { name: 'Cancel' }).click();
    await agent.button('End').click();
    await expect(agent.wrapUp).toBeVisible();
    await expectFits(page);
    await agent.wrapUpWith('Resolved');

    // What has no place of its own is one button away, and the way back is another.
    if (width < 900) {
      const show = page.getByRole('button', { name: 'Show interaction history' });
      await expect(agent.history).toBeHidden();
      await show.click();
      await expect(agent.history.getByText('Resolved')).toBeVisible();
      await expectFits(page);
      await agent.history.getByRole('button', { name: 'Close pane' }).click();
      await expect(agent.history).toBeHidden();
      await expect(show).toBeFocused();
    } else await expect(agent.history.getByText('Resolved')).toBeVisible();
    await agent.setState('Lunch');
    await agent.openProfile();
    await expectFits(page);
    await page.keyboard.press('Escape');
    await agent.signOut();
  });
}

test('at 501 pixels the task list is one button away, and choosing a conversation leads back to it', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const agent = await people.agent({ viewport: { width: 501, height: 700 } });
  await team.arrive(agent, await team.hire('Eva Wolff'));
  await people.asking('Maria', team.topic);
  await people.asking('Nils', team.topic);
  await agent.accept('Maria');
  await agent.accept('Nils');
  await agent.page.getByRole('button', { name: 'Show task list' }).click();
  const tasks = agent.page.getByRole('region', { name: 'Task list' });
  await expectFits(agent.page);
  await tasks.getByRole('button', { name: 'Maria' }).click();
  await expect(tasks).toBeHidden();
  await expect(agent.log).toContainText('Hello from Maria');
});
