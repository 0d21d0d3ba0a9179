import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { chromium, type BrowserContext } from 'playwright/test';
import { BROWSER_ARGS, ensureBrowser } from '../../tools/browser.mjs';
import { ChattingCustomer } from '../support/chatting-customer.ts';
import { AgentBrowser, expect, test } from '../support/journey.ts';
import { OwnTeam } from '../support/journey-team.ts';
import { MARKER_LENGTH, searchFiles } from '../support/profile-search.ts';

const CHATS = 10;
const MAILS = 4;
/** Messages of the customer, of the agent, and the words of each, and of a draft. */
const [CUSTOMER_SAYS, AGENT_SAYS, WORDS] = [6, 3, 9];

/** Words that nobody else writes, each given out once. */
class Markers {
  readonly all = new Set<string>();

  word(): string {
    return this.#make('abcdefghijklmnopqrstuvwxyz0123456789');
  }

  number(): string {
    return this.#make('0123456789');
  }

  sentence(): string {
    return Array.from({ length: WORDS }, () => this.word()).join(' ');
  }

  #make(letters: string): string {
    const marker = Array.from({ length: MARKER_LENGTH }, () => letters[randomInt(letters.length)]).join('');
    this.all.add(marker);
    return marker;
  }
}

/** The agent takes a chat, reads, writes, and leaves a draft in it. */
async function chat(agent: AgentBrowser, team: OwnTeam, markers: Markers): Promise<ChattingCustomer> {
  const customer = await ChattingCustomer.start(agent.server, markers.word(), {
    entryPointId: team.id, email: `${markers.word()}@example.org`, text: markers.sentence(),
  });
  await agent.offer(customer.name).getByRole('button', { name: 'Accept' }).click();
  await expect(agent.page.getByRole('heading', { name: customer.name })).toBeVisible();
  for (let n = 0; n < CUSTOMER_SAYS; n += 1) await customer.say(markers.sentence());
  for (let n = 0; n < AGENT_SAYS; n += 1) {
    const sentence = markers.sentence();
    await agent.message.fill(sentence);
    await agent.message.press('Enter');
    await expect(agent.log).toContainText(sentence);
  }
  const last = markers.sentence();
  await customer.say(last);
  await expect(agent.log).toContainText(last);
  await agent.message.pressSequentially(markers.word());
  await agent.message.fill(markers.sentence());
  return customer;
}

/** A mail with a number, as another system brings it. */
async function mail(agent: AgentBrowser, team: OwnTeam, markers: Markers): Promise<string> {
  const name = markers.word();
  await team.admin.add('/api/interactions', {
    id: uuidv7(), entryPointId: `${team.id}-email`, text: markers.sentence(),
    customer: { name, email: `${markers.word()}@example.org`, phone: `+${markers.number()}` },
  });
  await agent.page.getByRole('group', { name: new RegExp(`from ${name}$`) }).getByRole('button', { name: 'Accept' }).click();
  await expect(agent.page.getByRole('heading', { name })).toBeVisible();
  return name;
}

/** By the keyboard: what stands in the corner may cover the end of a long list. */
async function open(agent: AgentBrowser, customer: string): Promise<void> {
  await agent.page.locator('ad-task-list').getByRole('button', { name: customer }).press('Enter');
}

async function finish(agent: AgentBrowser, customer: string): Promise<void> {
  await open(agent, customer);
  await expect(agent.page.getByRole('heading', { name: customer })).toBeVisible();
  await agent.button('End').click();
  await agent.wrapUpWith('Resolved');
  await expect(agent.history).toContainText(customer);
}

/** Left in the browser's storage on purpose: what the search has to find. */
async function plant(agent: AgentBrowser, inLocalStorage: string, inDatabase: string): Promise<void> {
  await agent.page.evaluate(async ([local, stored]) => {
    localStorage.setItem('planted', `it says ${local} here`);
    await new Promise((resolve, reject) => {
      const opening = indexedDB.open('planted');
      opening.onupgradeneeded = () => opening.result.createObjectStore('words').put({ text: `it says ${stored} here` }, 'one');
      opening.onsuccess = () => { opening.result.close(); resolve(null); };
      opening.onerror = () => reject(new Error('not planted'));
    });
  }, [inLocalStorage, inDatabase] as const);
}

test('after sign-out no file of the browser\'s profile holds any of 1,000 names, addresses, numbers, messages and drafts', async ({ server }) => {
  test.setTimeout(240_000);
  const profile = mkdtempSync(join(tmpdir(), 'ad-erased-'));
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(), args: BROWSER_ARGS, viewport: { width: 1440, height: 900 }, locale: 'en-US',
  });
  const markers = new Markers();
  const planted = new Markers();
  try {
    await context.grantPermissions(['notifications'], { origin: server.url });
    const team = await OwnTeam.make(server, { multimedia: { capacity: { voice: 1, chat: CHATS, email: MAILS, social: 2 } } });
    await team.serve('email');
    const agent = AgentBrowser.on(await context.newPage(), server);
    // Leaving with work open is asked about.
    agent.page.on('dialog', (dialog) => void dialog.accept());
    await team.arrive(agent, await team.hire('Ines Roth'));
    const customers: ChattingCustomer[] = [];
    for (let n = 0; n < CHATS; n += 1) customers.push(await chat(agent, team, markers));
    const mails: string[] = [];
    for (let n = 0; n < MAILS; n += 1) mails.push(await mail(agent, team, markers));

    // The last desk is painted from the disk; what is written without a line waits there.
    await agent.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await agent.page.reload();
    await open(agent, customers[0]!.name);
    await context.setOffline(true);
    const waiting = markers.sentence();
    await agent.message.fill(waiting);
    await agent.message.press('Enter');
    await expect(agent.log).toContainText(waiting);
    await context.setOffline(false);

    for (const name of [...customers.map((each) => each.name), ...mails]) await finish(agent, name);
    for (const customer of customers) customer.leave();
    await agent.page.goto(`${server.url}/task/${customers[0]!.interactionId}`);
    await agent.setState('Lunch');
    await plant(agent, planted.word(), planted.word());
    await agent.signOut();
    await expect(agent.page.getByText('You are signed out.')).toBeVisible();
  } finally {
    await context.close();
  }
  expect(markers.all.size).toBeGreaterThanOrEqual(1000);
  // The search finds what is there.
  expect(new Set(searchFiles(profile, planted.all).findings.map(({ marker }) => marker))).toEqual(planted.all);
  const { files, findings } = searchFiles(profile, markers.all);
  expect(files).toBeGreaterThan(50);
  expect(findings).toEqual([]);
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});
