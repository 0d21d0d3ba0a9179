import { expect } from '@open-wc/testing';
import { CommandRefused, ownFault } from '../../src/customer/refused.ts';
import { agentMessage, conversation, joined, message, T0 } from './conversation-fixture.ts';
import { FakeCentre, settled } from './session-fixture.ts';

const OPENING = { entryPointId: 'orders', name: 'Maria', email: 'maria@example.test', text: 'Hello' };
const refuse = (code: Parameters<typeof ownFault>[0]) => async () => { throw new CommandRefused({ ...ownFault(code, code), trackingId: 'track-1' }); };

/** A page in a conversation with Ana. */
async function talking() {
  const centre = new FakeCentre();
  const page = centre.page();
  page.start(OPENING);
  await settled();
  centre.snapshot(joined());
  return { centre, page };
}

describe('starting a chat', () => {
  it('shows the topics, starts, and hears the line', async () => {
    const centre = new FakeCentre();
    const page = centre.page();
    await settled();
    expect(page.model.topics?.topics.map(({ name }) => name)).to.deep.equal(['Orders', 'Plant care']);
    page.start(OPENING);
    expect(page.model.starting).to.equal(true);
    await settled();
    expect(centre.starts[0]).to.include({ ...OPENING, locale: 'en' });
    expect(page.model).to.include({ starting: false, started: true, line: 'connecting' });
    centre.snapshot(conversation());
    expect(page.model.line).to.equal('online');
    expect(page.model.transcript?.conversation.status).to.equal('waiting');
  });

  it('again after a fault is the same chat, and another one when the words are others', async () => {
    const centre = new FakeCentre();
    centre.started = refuse('unavailable');
    const page = centre.page();
    for (const opening of [OPENING, OPENING, { ...OPENING, text: 'Other words' }]) {
      page.start(opening);
      await settled();
    }
    expect(page.model.fault).to.include({ code: 'unavailable', trackingId: 'track-1' });
    const [first, second, third] = centre.starts.map(({ id }) => id);
    expect(first).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(second).to.equal(first);
    expect(third).not.to.equal(first);
  });

  it('is asked for once, however often one presses', async () => {
    const centre = new FakeCentre();
    const page = centre.page();
    page.start(OPENING);
    page.start(OPENING);
    await settled();
    page.start(OPENING);
    expect(centre.starts).to.have.length(1);
  });

  it('remembers name and email while the tab lives, and no longer', async () => {
    const { centre } = await talking();
    expect(centre.page().person).to.deep.equal({ name: 'Maria', email: 'maria@example.test' });
    centre.tabStorage.clear();
    expect(centre.page().person).to.deep.equal({ name: '', email: '' });
  });

  it('a server that cannot be reached is a fault, from which one recovers', async () => {
    const centre = new FakeCentre();
    const good = centre.topics;
    centre.topics = refuse('unavailable');
    const page = centre.page();
    await settled();
    expect(page.model.fault?.code).to.equal('unavailable');
    centre.topics = good;
    page.recover();
    await settled();
    expect(page.model).to.deep.include({ fault: null });
    expect(page.model.topics).not.to.equal(null);
  });
});

describe('messages', () => {
  it('are shown at once and become the transcript\'s with the same id', async () => {
    const { centre, page } = await talking();
    page.post('Where is it?');
    const [sent] = page.model.outbox;
    expect(sent).to.include({ text: 'Where is it?', state: 'sending' });
    const [command] = centre.commands('message.post');
    expect(command?.id).to.equal(sent?.id);
    centre.happens({ kind: 'message', at: T0, message: message(3, { id: sent?.id ?? '' }) });
    if (command) centre.acknowledges(command);
    expect(page.model.outbox).to.deep.equal([]);
    expect(page.model.transcript?.conversation.messages).to.have.length(3);
  });

  it('written without a line are sent once when it is back', async () => {
    const { centre, page } = await talking();
    centre.server.last.breaks();
    expect(page.model.line).to.equal('reconnecting');
    page.post('First');
    page.post('Second');
    centre.clock.pass(1_000);
    centre.server.last.greets();
    const posts = centre.commands('message.post');
    expect(posts.map(({ command }) => 'text' in command && command.text)).to.deep.equal(['First', 'Second']);
    centre.acknowledges(...posts);
    centre.happens(...posts.map(({ id }, i) => ({ kind: 'message', at: T0, message: message(3 + i, { id }) }) as const));
    centre.server.last.breaks();
    centre.clock.pass(1_000);
    centre.server.last.greets();
    expect(centre.commands('message.post')).to.deep.equal([]);
  });

  it('written without a line outlive a reload, with their ids', async () => {
    const { centre, page } = await talking();
    centre.server.last.breaks();
    page.post('Do not lose me');
    page.close();
    const again = centre.page();
    expect(again.model.outbox.map(({ text }) => text)).to.deep.equal(['Do not lose me']);
    centre.snapshot(joined());
    const [command] = centre.commands('message.post');
    expect(command?.id).to.equal(page.model.outbox[0]?.id);
  });

  it('that had arrived before the reload are not shown twice', async () => {
    const { centre, page } = await talking();
    page.post('Arrived');
    const id = page.model.outbox[0]?.id ?? '';
    page.close();
    const again = centre.page();
    centre.snapshot(joined({ messages: [message(1), agentMessage(2), message(3, { id, text: 'Arrived' })] }));
    expect(again.model.outbox).to.deep.equal([]);
  });

  it('that are refused wait for the person: again under the same id, or not at all', async () => {
    const { centre, page } = await talking();
    page.post('Hm');
    const id = page.model.outbox[0]?.id ?? '';
    centre.server.last.says({ kind: 'fault', id, fault: ownFault('too-large', 'x') });
    await settled();
    expect(page.model.outbox[0]).to.include({ id, state: 'refused' });
    page.retry(id);
    expect(page.model.outbox[0]).to.include({ id, state: 'sending' });
    expect(centre.commands('message.post')).to.have.length(2);
    page.discard(id);
    expect(page.model.outbox).to.deep.equal([]);
  });

  it('that are not finished are kept as a draft, until they are sent', async () => {
    const { centre, page } = await talking();
    page.draft = 'Half a sent';
    expect(centre.page().draft).to.equal('Half a sent');
    page.post('Half a sentence');
    expect(centre.page().draft).to.equal('');
  });
});

describe('marks and typing', () => {
  it('an agent\'s message is delivered when it comes and read when it is seen', async () => {
    const { centre, page } = await talking();
    expect(centre.commands('message.mark').map(({ command }) => command)).to.deep.equal([
      { kind: 'message.mark', interactionId: 'chat-1', delivered: 2, read: 0 },
    ]);
    centre.acknowledges(...centre.commands('message.mark'));
    await settled();
    page.show(false);
    page.seen(2);
    await settled();
    expect(centre.commands('message.mark')).to.have.length(1);
    page.show(true);
    page.seen(2);
    await settled();
    expect(centre.commands('message.mark').at(-1)?.command).to.include({ delivered: 2, read: 2 });
  });

  it('the agent\'s typing shows until the message comes', async () => {
    const { centre, page } = await talking();
    centre.server.last.says({ kind: 'typing', interactionId: 'chat-1', from: 'agent', name: 'Ana' });
    expect(page.model.agentTyping).to.equal(true);
    centre.happens({ kind: 'message', at: T0, message: agentMessage(3) });
    expect(page.model.agentTyping).to.equal(false);
  });

  it('the place in the queue is known while one waits', async () => {
    const centre = new FakeCentre();
    const page = centre.page();
    page.start(OPENING);
    await settled();
    centre.snapshot(conversation());
    centre.server.last.says({ kind: 'position', position: 3, expectedWaitMs: 120_000 });
    expect(page.model.place).to.deep.equal({ position: 3, expectedWaitMs: 120_000 });
    centre.happens({ kind: 'joined', at: T0, agentName: 'Ana' });
    expect(page.model.place).to.equal(null);
  });
});

describe('an agent whose line is gone', () => {
  it('is away, types no more, and gets what one writes', async () => {
    const { centre, page } = await talking();
    centre.server.last.says({ kind: 'typing', interactionId: 'chat-1', from: 'agent', name: 'Ana' });
    expect(page.model.agentTyping).to.equal(true);
    centre.happens({ kind: 'agentAway', at: T0, away: true });
    expect(page.model.agentTyping).to.equal(false);
    expect(page.model.transcript?.conversation.agentAway).to.equal(true);
    page.post('Are you there?');
    expect(centre.commands('message.post')).to.have.length(1);
    centre.happens({ kind: 'agentAway', at: T0, away: false });
    expect(page.model.transcript?.conversation).to.include({ agentAway: false, agentName: 'Ana' });
  });
});

describe('the end', () => {
  it('is asked for once and shows when it has come', async () => {
    const { centre, page } = await talking();
    page.end();
    expect(page.model.ending).to.equal(true);
    centre.acknowledges(...centre.commands('interaction.end'));
    centre.happens({ kind: 'ended', at: T0, by: 'customer' });
    expect(page.model.ending).to.equal(false);
    expect(page.model.transcript?.conversation).to.include({ status: 'ended', endedBy: 'customer' });
  });

  it('is found again after a reload, until one leaves for a new chat', async () => {
    const { centre, page } = await talking();
    centre.happens({ kind: 'ended', at: T0, by: 'agent' });
    page.close();
    const again = centre.page();
    centre.snapshot(joined({ status: 'ended', endedBy: 'agent' }));
    expect(again.model.transcript?.conversation.endedBy).to.equal('agent');
    again.leave();
    expect(again.model).to.deep.include({ started: false, transcript: null, outbox: [] });
    const fresh = centre.page();
    expect(fresh.model.started).to.equal(false);
  });

  it('is remembered when the server has forgotten how it came', async () => {
    const { centre, page } = await talking();
    centre.happens({ kind: 'ended', at: T0, by: 'agent' });
    page.close();
    const again = centre.page();
    centre.snapshot(conversation({ status: 'ended', topic: '', messages: joined().messages }));
    expect(again.model.transcript?.conversation).to.include({ endedBy: 'agent', agentName: 'Ana', topic: 'Orders' });
    again.leave();
    expect(centre.storage.names()).to.deep.equal([]);
  });

  it('a token that the server does not know starts fresh', async () => {
    const { centre, page } = await talking();
    page.post('Never arrives');
    page.close();
    const again = centre.page();
    centre.server.last.opens();
    centre.server.last.says({ kind: 'fault', fault: ownFault('unauthenticated', 'x') });
    await settled();
    expect(again.model).to.include({ started: false, fault: null });
    expect(centre.storage.names()).to.deep.equal([]);
  });

  it('a page that is out of date says so and can be reloaded', async () => {
    const { centre, page } = await talking();
    centre.server.last.breaks(4026);
    expect(page.model.fault?.code).to.equal('version-mismatch');
    page.recover();
    expect(centre.reloads).to.equal(1);
  });

  it('conversations of two tenants are kept apart', async () => {
    const { centre } = await talking();
    expect(centre.page({ tenant: 'two' }).model.started).to.equal(false);
    expect(centre.page().model.started).to.equal(true);
  });
});
