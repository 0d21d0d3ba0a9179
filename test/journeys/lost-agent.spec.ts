import { expect, test } from '../support/journey.ts';
import { OwnTeam } from '../support/journey-team.ts';
import { banner } from '../support/journey-window.ts';

const away = 'is reconnecting. Go on writing: your messages will arrive.';

test('a lost agent who is back within the grace period finds everything as it was; the customer sees that they reconnect, and nothing new is offered meanwhile', async ({ people, server }) => {
  const team = await OwnTeam.make(server, { desktop: { graceSeconds: 60 } });
  const { agent: eva, cable } = await people.distantAgent();
  await team.arrive(eva, await team.hire('Eva Holm'));
  const maria = await people.asking('Maria', team.topic);
  await eva.accept('Maria');
  await expect(maria.log.getByText('Eva Holm has joined')).toBeVisible();

  cable.cut();
  await expect(banner(eva.page)).toContainText('The connection is lost');
  await expect(maria.page.getByText(`Eva Holm ${away}`).first()).toBeVisible({ timeout: 15_000 });
  await maria.say('Are you still there?');
  // There is room for more chats, but nobody to take them.
  const paul = await people.asking('Paul', team.topic);
  await expect(paul.page.getByText(/in the queue|next/i).first()).toBeVisible();
  await expect(eva.offer('Paul')).toHaveCount(0);

  cable.mend();
  await expect(eva.log).toContainText('Are you still there?');
  await expect(maria.page.getByText(`Eva Holm ${away}`)).toHaveCount(0);
  await expect(maria.log.getByText('has joined')).toHaveCount(1);
  await expect(eva.offer('Paul')).toBeVisible();
  await eva.message.fill('I am');
  await eva.button('Send').click();
  await expect(maria.log.getByText('I am', { exact: true })).toBeVisible();
  await expect(eva.wrapUp).toBeHidden();
});

test('a lost agent who stays away is signed out, and the conversation goes on with somebody else who sees all of it', async ({ people, server }) => {
  const team = await OwnTeam.make(server, { desktop: { graceSeconds: 5 } });
  const [{ agent: eva, cable }, finn] = [await people.distantAgent(), await people.agent()];
  await team.arrive(eva, await team.hire('Eva Holm'));
  const maria = await people.asking('Maria', team.topic);
  await eva.accept('Maria');
  await eva.message.fill('What is the number of your order?');
  await eva.button('Send').click();
  await maria.say('It is 4711');
  await expect(eva.log).toContainText('It is 4711');
  await team.arrive(finn, await team.hire('Finn Moe'));

  cable.cut();
  await expect(banner(eva.page)).toContainText('The connection is lost');
  await maria.say('Hello?');
  await finn.offer('Maria').getByRole('button', { name: 'Accept' }).click({ timeout: 20_000 });
  for (const words of ['Hello from Maria', 'What is the number of your order?', 'It is 4711', 'Hello?']) await expect(finn.log.getByText(words, { exact: true })).toHaveCount(1);
  await expect(maria.log.getByText('Finn Moe has joined')).toBeVisible();
  await finn.message.fill('I have it before me');
  await finn.button('Send').click();
  await expect(maria.log.getByText('I have it before me')).toBeVisible();

  cable.mend();
  await expect(eva.page.getByText('Your connection was gone for too long').first()).toBeVisible();
  await expect(eva.log).toHaveCount(0);
});
