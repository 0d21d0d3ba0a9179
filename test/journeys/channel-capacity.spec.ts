import { ChatPeer } from '../support/chat-peer.ts';
import { expect, test, type AgentBrowser } from '../support/journey.ts';
import { OwnTeam } from '../support/journey-team.ts';

const offers = ({ page }: AgentBrowser, channel: string) => page.getByRole('group', { name: `${channel} request from ` });
const anyOffer = ({ page }: AgentBrowser) => page.getByRole('group', { name: / request from / });

test('WX-189 WX-190 WX-192 the user menu shows the routing type and the contacts per channel; none is grey', async ({ people, server }) => {
  const team = await OwnTeam.make(server, { multimedia: { routingType: 'blendedRealTime', capacity: { voice: 1, chat: 2, email: 0, social: 0 } } });
  const hired = await team.hire('Eva Wolff');
  const agent = await people.agent();
  await agent.signIn(hired.email);
  await agent.submitStation(hired.extension, team.name);
  await agent.openProfile();
  await expect(agent.profile).toContainText('Routing type: Blended Real-time');
  const channels = agent.profile.getByRole('list', { name: 'Channel capacity' }).getByRole('listitem');
  await expect(channels).toHaveText([/Voice\s*1/, /Chat\s*2/, /E-?mail\s*0/i, /Social\s*0/i]);
  const colours = await channels.evaluateAll((items) => items.map((item) => getComputedStyle(item).backgroundColor));
  const [voice, chat, email, social] = colours;
  expect([chat, email]).toEqual([voice, social]);
  expect(voice).not.toBe(email);
  // Grey: the three colours differ by little.
  const parts = email!.match(/\d+/g)!.slice(0, 3).map(Number);
  expect(Math.max(...parts) - Math.min(...parts)).toBeLessThan(20);

  // The administrator changes it, and the open desktop shows it.
  await team.admin.change(`/api/multimedia-profiles/${team.id}`, { routingType: 'blended', capacity: { voice: 1, chat: 2, email: 4, social: 0 } });
  await expect(agent.profile).toContainText('Routing type: Blended');
  await expect(channels.nth(2)).toHaveText(/4/);
  await expect(channels.nth(2)).toHaveCSS('background-color', voice!);
});

test('WX-191 WX-193 Blended: with voice 1 and chat 3 one call and three chats are offered at the same time, and no more', async ({ people, server }) => {
  const team = await OwnTeam.make(server, { multimedia: { routingType: 'blended', capacity: { voice: 1, chat: 3, email: 1, social: 0 } } });
  for (const channel of ['voice', 'email', 'social'] as const) await team.serve(channel);
  const agent = await people.agent();
  await team.arrive(agent, await team.hire('Eva Wolff'));
  const customers: ChatPeer[] = [];
  for (const name of ['One', 'Two', 'Three', 'Four']) customers.push(await ChatPeer.customer(server, name, team.id));
  for (const channel of ['social', 'voice', 'voice', 'email', 'email'] as const) await team.bring(channel, 'Brought');
  await expect(offers(agent, 'Chat')).toHaveCount(3);
  await expect(offers(agent, 'Voice')).toHaveCount(1);
  await expect(offers(agent, 'E-mail')).toHaveCount(1);
  await expect(offers(agent, 'Social')).toHaveCount(0);
  await expect(agent.offer('Four')).toHaveCount(0);
  await agent.accept('One');
  await agent.button('End').click();
  await expect(agent.wrapUp).toBeVisible();
  // Wrap-up holds the room still.
  await expect(offers(agent, 'Chat')).toHaveCount(2);
  await agent.wrapUpWith('Resolved');
  await expect(agent.offer('Four')).toBeVisible();
  await expect(offers(agent, 'Voice')).toHaveCount(1);
  for (const customer of customers) customer.hangUp();
});

test('WX-194 Blended Real-time: one real-time channel at a time, together with mails', async ({ people, server }) => {
  const team = await OwnTeam.make(server, { multimedia: { routingType: 'blendedRealTime', capacity: { voice: 1, chat: 2, email: 4, social: 0 } } });
  for (const channel of ['voice', 'email'] as const) await team.serve(channel);
  const agent = await people.agent();
  await team.arrive(agent, await team.hire('Eva Wolff'));
  await team.bring('voice', 'Caller');
  await expect(offers(agent, 'Voice')).toHaveCount(1);
  const customer = await ChatPeer.customer(server, 'One', team.id);
  await team.bring('email', 'Writer');
  await expect(offers(agent, 'E-mail')).toHaveCount(1);
  await expect(offers(agent, 'Chat')).toHaveCount(0);
  customer.hangUp();
});

test('WX-195 Exclusive: one contact at a time across all channels, whatever the capacity', async ({ people, server }) => {
  const team = await OwnTeam.make(server, { multimedia: { routingType: 'exclusive', capacity: { voice: 1, chat: 3, email: 1, social: 1 } } });
  await team.serve('email');
  const agent = await people.agent();
  await team.arrive(agent, await team.hire('Eva Wolff'));
  const customers = [await ChatPeer.customer(server, 'One', team.id), await ChatPeer.customer(server, 'Two', team.id)];
  await team.bring('email', 'Writer');
  await agent.accept('One');
  await agent.message.fill('Good morning');
  await agent.button('Send').click();
  await expect(agent.log.getByText('Good morning')).toBeVisible();
  await expect(anyOffer(agent)).toHaveCount(0);
  await agent.button('End').click();
  await agent.wrapUpWith('Resolved');
  await expect(anyOffer(agent)).toHaveCount(1);
  await expect(agent.offer('Two')).toBeVisible();
  for (const customer of customers) customer.hangUp();
});
