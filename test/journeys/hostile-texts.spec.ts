import type { Page } from 'playwright/test';
import { expect, test, type AgentBrowser, type CustomerBrowser } from '../support/journey.ts';
import { OwnTeam } from '../support/journey-team.ts';

const IMAGE = '<img src=x onerror="alert(1)">';
const HOSTILE = [
  `${IMAGE}<b>bold</b>`,
  '<script>alert(2)</script><style>*{display:none}</style>',
  '"><iframe srcdoc="<script>parent.alert(3)</script>"></iframe><svg/onload=alert(4)>',
  'javascript:alert(5) data:text/html,<script>alert(6)</script>',
  '${alert(7)} {{constructor.constructor("alert(8)")()}} <!-- <ad-desk-shell>',
];
/** An override that would turn what follows around, made visible instead. */
const TURNED = 'price \u202e001\u202c euro';
const TURNED_SHOWN = 'price �001';
const LONG = `begin ${'long '.repeat(19_998)}end.`;

/** Everything that a page says went wrong: errors, warnings of policies, dialogs. */
function listen(page: Page, problems: string[]): void {
  page.on('console', (message) => {
    // The browser's own line for the question who is signed in.
    const usual = message.text().includes('401') && message.location().url.endsWith('/api/session');
    if (message.type() === 'error' && !usual) problems.push(message.text());
    if (/content security policy|trusted ?type/i.test(message.text())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('dialog', (dialog) => {
    // The desktop's own question before a reload.
    if (dialog.type() !== 'beforeunload') problems.push(`a dialog: ${dialog.message()}`);
    void dialog.accept();
  });
}

test.describe('what people write is text and nothing else', () => {
  let team: OwnTeam;
  let agent: AgentBrowser;
  let customer: CustomerBrowser;
  const problems: string[] = [];

  test.beforeEach(async ({ people, server }) => {
    problems.length = 0;
    team = await OwnTeam.make(server);
    agent = await people.agent();
    listen(agent.page, problems);
    await team.arrive(agent, await team.hire('Eva Wolff'));
    customer = await people.customer();
    listen(customer.page, problems);
  });

  const agentSays = async (text: string): Promise<void> => {
    await agent.message.fill(text);
    await agent.button('Send').click();
  };

  test('HTML and script from the customer, on every part of the desktop, and back again', async () => {
    await customer.page.getByLabel('Name').fill(IMAGE);
    await customer.page.getByLabel('Email').fill('a"><script>alert(9)</script>@example.org');
    await customer.page.getByLabel('Topic').selectOption({ label: team.topic });
    await customer.message.fill(HOSTILE[0]!);
    await customer.page.getByRole('button', { name: 'Start chat' }).click();
    await expect(agent.offer(IMAGE)).toContainText(IMAGE);
    await agent.offer(IMAGE).getByRole('button', { name: 'Accept' }).click();
    await expect(agent.page.getByRole('heading', { name: IMAGE })).toBeVisible();
    await expect(agent.page.getByRole('region', { name: 'Task list' })).toContainText(HOSTILE[0]!);
    for (const text of HOSTILE) {
      await customer.say(text);
      await expect(agent.log).toContainText(text);
      await agentSays(text);
      await expect(customer.log.getByText(text, { exact: true })).toHaveCount(text === HOSTILE[0] ? 3 : 2);
    }
    await expect(agent.log.getByRole('link')).toHaveCount(0);
    await expect(customer.log.getByRole('link')).toHaveCount(0);
    await agent.button('Transfer').click();
    await expect(agent.page.getByRole('dialog', { name: 'Transfer' })).toContainText(IMAGE);
    await agent.page.keyboard.press('Escape');
    await agent.button('End').click();
    await expect(agent.wrapUp).toContainText(IMAGE);
    await agent.wrapUpWith('Resolved');
    await expect(agent.history).toContainText(IMAGE);
    await agent.page.reload();
    await expect(agent.history).toContainText(IMAGE);
    expect(problems).toEqual([]);
  });

  test('overrides of the writing direction are shown, not obeyed', async () => {
    await customer.startChat('Maria', TURNED, team.topic);
    await agent.offer('Maria').getByRole('button', { name: 'Accept' }).click();
    await expect(agent.log).toContainText(TURNED_SHOWN);
    await agentSays(TURNED);
    await expect(customer.log.getByText(TURNED_SHOWN)).toHaveCount(2);
    expect(problems).toEqual([]);
  });

  test('100,000 characters arrive whole on both sides, and one more is not sent', async () => {
    await customer.startChat('Maria', 'Hello from Maria', team.topic);
    await agent.accept('Maria');
    await customer.message.fill(`${LONG}!`);
    await expect(customer.page.getByText('1 character too many')).toBeVisible();
    await customer.page.keyboard.press('Enter');
    await expect(customer.message).toHaveValue(`${LONG}!`);
    await customer.say(LONG);
    await expect(agent.log.getByText(LONG)).toHaveCount(1);
    await agentSays(LONG);
    await expect(customer.log.getByText(LONG)).toHaveCount(2);
    // Both go on as before.
    await customer.say('Still here');
    await expect(agent.log).toContainText('Still here');
    expect(problems).toEqual([]);
  });
});
