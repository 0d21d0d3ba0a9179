import { ChatPeer } from '../support/chat-peer.ts';
import { expect, test, type AgentBrowser } from '../support/journey.ts';
import { OwnTeam } from '../support/journey-team.ts';

const offers = ({ page }: AgentBrowser) => page.getByRole('group', { name: /^Chat request from / });

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

test('WX-191 an agent with room for three chats is offered three, and the fourth when one is wrapped up', async ({ people, server }) => {
  const team = await OwnTeam.make(server, { multimedia: { routingType: 'blended', capacity: { voice: 1, chat: 3, email: 0, social: 0 } } });
  const agent = await people.agent();
  await team.arrive(agent, await team.hire('Eva Wolff'));
  const customers: ChatPeer[] = [];
  for (const name of ['One', 'Two', 'Three', 'Four']) customers.push(await ChatPeer.customer(server, name, team.id));
  await expect(offers(agent)).toHaveCount(3);
  await expect(agent.offer('Four')).toHaveCount(0);
  await agent.accept('One');
  await expect(offers(agent)).toHaveCount(2);
  await agent.button('End').click();
  await expect(agent.wrapUp).toBeVisible();
  // Wrap-up holds the room still.
  await expect(offers(agent)).toHaveCount(2);
  await agent.wrapUpWith('Resolved');
  await expect(agent.offer('Four')).toBeVisible();
  for (const customer of customers) customer.hangUp();
});

test('WX-195 an agent whose routing type is Exclusive is offered one contact at a time, whatever the capacity', async ({ people, server }) => {
  const team = await OwnTeam.make(server, { multimedia: { routingType: 'exclusive', capacity: { voice: 1, chat: 3, email: 1, social: 1 } } });
  const agent = await people.agent();
  await team.arrive(agent, await team.hire('Eva Wolff'));
  const customers = [await ChatPeer.customer(server, 'One', team.id), await ChatPeer.customer(server, 'Two', team.id)];
  await agent.accept('One');
  await agent.message.fill('Good morning');
  await agent.button('Send').click();
  await expect(agent.log.getByText('Good morning')).toBeVisible();
  await expect(offers(agent)).toHaveCount(0);
  await agent.button('End').click();
  await agent.wrapUpWith('Resolved');
  await expect(agent.offer('Two')).toBeVisible();
  for (const customer of customers) customer.hangUp();
});
