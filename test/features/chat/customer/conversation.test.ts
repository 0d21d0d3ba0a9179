import { expect } from '@open-wc/testing';
import type { Conversation } from '../../../../src/contract/conversation.ts';
import { MESSAGE_LIMIT } from '../../../../src/contract/limits.ts';
import type { OutboxMessage } from '../../../../src/customer/outbox.ts';
import { ownFault } from '../../../../src/customer/refused.ts';
import { agentMessage, conversation, joined, message, model, T0, talking } from '../../../customer/conversation-fixture.ts';
import { inTheme, still } from '../../../customer/themes.ts';
import { ConversationHarness, heard, textOf } from './harness.ts';

const sending = (over: Partial<OutboxMessage> = {}): OutboxMessage =>
  ({ id: 'message-9', text: 'On its way', at: T0 + 9_000, state: 'sending', ...over });
const time = (at: number): string => new Intl.DateTimeFormat('en', { timeStyle: 'short' }).format(at);

describe('conversation: the transcript', () => {
  it('shows both sides, the agent by name, the day, and how far own messages have come', async () => {
    const told = joined({
      messages: [message(1), agentMessage(2), agentMessage(3), message(4), message(5), message(6)],
      marks: { customer: { delivered: 3, read: 3 }, agent: { delivered: 5, read: 4 } },
    });
    const chat = await ConversationHarness.open(talking(told));
    expect(chat.lines).to.deep.equal([
      'Today', 'Text 1', `${time(T0)} Read`, 'Ana', 'Text 2', 'Text 3', time(T0),
      'Text 4', 'Read', 'Text 5', 'Delivered', 'Text 6', `${time(T0)} Sent`,
    ]);
  });

  it('notes who joined and that one waits again', async () => {
    const chat = await ConversationHarness.open(talking(joined(), { transcript: {
      conversation: joined(),
      notes: [{ kind: 'joined', at: T0 + 1_500, name: 'Ana' }, { kind: 'waiting', at: T0 + 2_500, cause: 'transfer' }],
    } }));
    expect(chat.lines.filter((line) => !line.includes(':'))).to.deep.equal([
      'Today', 'Text 1', 'Ana has joined', 'Ana', 'Text 2', 'You are being passed on to a colleague',
    ]);
  });

  it('shows text as text: no markup, no override of direction, line breaks as written', async () => {
    const evil = '<img src=x onerror="alert(1)"><script>alert(1)</script>\nsecond line \u202e evil';
    const chat = await ConversationHarness.open(talking(joined({ messages: [agentMessage(1, { text: evil, name: '<b>Ana</b>' })] })));
    const bubble = chat.log.querySelector('.bubble');
    expect(bubble?.children).to.have.length(0);
    expect(bubble?.textContent).to.equal(evil.replace('\u202e', '\ufffd'));
    expect(chat.log.querySelector('b, img, script')).to.equal(null);
    expect(bubble?.getAttribute('dir')).to.equal('auto');
    expect(getComputedStyle(bubble as Element).whiteSpace).to.equal('pre-wrap');
  });

  it('makes links of web addresses only, which open apart and tell nothing', async () => {
    const text = 'See https://example.test/a?b=1. Not javascript:alert(1), not ftp://x.test';
    const chat = await ConversationHarness.open(talking(joined({ messages: [agentMessage(1, { text })] })));
    const links = [...chat.log.querySelectorAll('a')];
    expect(links.map((link) => link.href)).to.deep.equal(['https://example.test/a?b=1']);
    expect(links[0]?.target).to.equal('_blank');
    expect(links[0]?.rel).to.match(/noopener/);
    expect(links[0]?.rel).to.match(/noreferrer/);
  });

  it('the longest message, without a space, stays inside', async () => {
    const chat = await ConversationHarness.open(talking(joined({ messages: [agentMessage(1, { text: 'x'.repeat(MESSAGE_LIMIT) })] })));
    expect(chat.log.scrollWidth).to.equal(chat.log.clientWidth);
  });

  it('shows messages on their way, what they wait for, and what became of refused ones', async () => {
    const told = joined();
    const chat = await ConversationHarness.open(talking(told, { outbox: [sending()] }));
    expect(chat.lines.at(-1)).to.equal('Sending…');
    await chat.show(talking(told, { outbox: [sending()], line: 'reconnecting' }));
    expect(chat.lines.at(-1)).to.equal('Will be sent when you are connected');
    await chat.show(talking(told, { outbox: [sending({ state: 'refused', fault: { ...ownFault('too-large', 'x'), trackingId: 't-1' } })] }));
    expect(chat.lines.at(-1)).to.match(/^Not sent – This message is too long\. Tracking ID: t-1/);
    const answers = heard(chat.element, 'ad-message-answered');
    chat.button('Try again').click();
    chat.button('Delete').click();
    expect(answers.map(({ id, answer }) => [id, answer])).to.deep.equal([['message-9', 'retry'], ['message-9', 'discard']]);
  });

  it('a message keeps its bubble when it arrives', async () => {
    const chat = await ConversationHarness.open(talking(joined(), { outbox: [sending()] }));
    const before = chat.log.querySelector('.own:last-of-type');
    await chat.show(talking(joined({ messages: [message(1), agentMessage(2), message(9, { text: 'On its way' })] })));
    expect(chat.log.querySelector('.own:last-of-type')).to.equal(before);
    expect(chat.bubbles).to.deep.equal(['> Text 1', 'Text 2', '> On its way']);
  });

  it('shows that the agent types', async () => {
    const chat = await ConversationHarness.open(talking(joined(), { agentTyping: true }));
    expect(textOf(chat.log.querySelector('.typing'))).to.equal('Ana is typing…');
    await chat.show(talking(joined()));
    expect(chat.log.querySelector('.typing')).to.equal(null);
  });
});

describe('conversation: reading', () => {
  const many = joined({ messages: [message(1), ...Array.from({ length: 40 }, (_, i) => agentMessage(i + 2))] });
  const more = joined({ messages: [...many.messages, agentMessage(42)] });

  it('begins at the end, says what is seen, and follows what comes', async () => {
    const chat = await ConversationHarness.open(model({ started: true }));
    const seen = heard(chat.element, 'ad-messages-seen');
    await chat.show(talking(many));
    expect(chat.log.scrollTop).to.be.closeTo(chat.log.scrollHeight - chat.log.clientHeight, 2);
    expect(seen.at(-1)?.n).to.equal(41);
    await chat.show(talking(more));
    expect(chat.log.scrollTop).to.be.closeTo(chat.log.scrollHeight - chat.log.clientHeight, 2);
    expect(seen.at(-1)?.n).to.equal(42);
  });

  it('stays where one reads, counts what comes below, and goes there when asked', async () => {
    const read = { marks: { customer: { delivered: 41, read: 41 }, agent: { delivered: 0, read: 0 } } };
    const chat = await ConversationHarness.open(talking({ ...many, ...read }));
    const seen = heard(chat.element, 'ad-messages-seen');
    chat.log.scrollTop = 0;
    await chat.show(talking({ ...more, ...read }));
    expect(chat.log.scrollTop).to.equal(0);
    expect(seen).to.deep.equal([]);
    await chat.transcript.updateComplete;
    chat.button('1 new message').click();
    await chat.transcript.updateComplete;
    expect(chat.log.scrollTop).to.be.greaterThan(0);
    expect(seen.at(-1)?.n).to.equal(42);
  });

  it('a page that nobody sees has seen nothing', async () => {
    const chat = await ConversationHarness.open(model({ started: true, visible: false }));
    const seen = heard(chat.element, 'ad-messages-seen');
    await chat.show(talking(many, { visible: false }));
    expect(seen).to.deep.equal([]);
    await chat.show(talking(many));
    expect(seen.at(-1)?.n).to.equal(41);
  });

  it('tells screen readers what the other side does, and not what one has written', async () => {
    const chat = await ConversationHarness.open(talking(conversation()));
    const told = joined({ messages: [message(1), message(2), agentMessage(3)] });
    await chat.show(talking(told, { transcript: { conversation: told, notes: [{ kind: 'joined', at: T0, name: 'Ana' }] } }));
    expect(chat.announced).to.equal('Ana has joined\nAna: Text 3');
    const ended = { ...told, status: 'ended', endedBy: 'agent' } as const;
    await chat.show(talking(ended, { transcript: { conversation: ended, notes: [{ kind: 'joined', at: T0, name: 'Ana' }] } }));
    expect(chat.announced).to.equal('Ana has ended the chat');
  });
});

describe('conversation: waiting', () => {
  const card = (chat: ConversationHarness): string => textOf(chat.element.renderRoot.querySelector('ad-help-waiting')?.shadowRoot?.querySelector('[role=status]'));

  for (const [place, words] of [
    [null, 'Waiting for one of our team…'],
    [{ position: 1, expectedWaitMs: null }, 'You are next'],
    [{ position: 4, expectedWaitMs: 20_000 }, 'You are number 4 in the queue Expected wait: less than a minute'],
    [{ position: 2, expectedWaitMs: 60_000 }, 'You are number 2 in the queue Expected wait: about 1 minute'],
    [{ position: 7, expectedWaitMs: 310_000 }, 'You are number 7 in the queue Expected wait: about 5 minutes'],
  ] as const) {
    it(`says "${words}"`, async () => {
      const chat = await ConversationHarness.open(talking(conversation(), { place }));
      expect(card(chat)).to.equal(words);
    });
  }

  it('is over when somebody joins', async () => {
    const chat = await ConversationHarness.open(talking(conversation()));
    await chat.show(talking(joined()));
    expect(chat.element.renderRoot.querySelector('ad-help-waiting')).to.equal(null);
  });
});

describe('conversation: writing', () => {
  it('Enter and the Send button send, and the field is empty again', async () => {
    const chat = await ConversationHarness.open(talking(joined()));
    const sent = heard(chat.element, 'ad-message-written');
    await chat.write('By key');
    expect(chat.press('Enter')).to.equal(true);
    await chat.write('By button');
    chat.sendButton.click();
    expect(sent.map(({ text }) => text)).to.deep.equal(['By key', 'By button']);
    expect(chat.field.value).to.equal('');
    expect(chat.sendButton.getAttribute('aria-label')).to.equal('Send');
  });

  for (const [what, init] of [['Shift+Enter', { shiftKey: true }], ['an input method\'s Enter', { isComposing: true }], ['an input method\'s Enter in Safari', { keyCode: 229 }]] as const) {
    it(`${what} does not send`, async () => {
      const chat = await ConversationHarness.open(talking(joined()));
      const sent = heard(chat.element, 'ad-message-written');
      await chat.write('한');
      expect(chat.press('Enter', init)).to.equal(false);
      expect(sent).to.deep.equal([]);
    });
  }

  it('nothing but white space is not sent', async () => {
    const chat = await ConversationHarness.open(talking(joined()));
    const sent = heard(chat.element, 'ad-message-written');
    await chat.write(' \n ');
    chat.press('Enter');
    expect(sent).to.deep.equal([]);
    expect(chat.sendButton.getAttribute('aria-disabled')).to.equal('true');
  });

  it('the longest message is sent, a longer one is not, and the room is told before', async () => {
    const chat = await ConversationHarness.open(talking(joined()));
    const sent = heard(chat.element, 'ad-message-written');
    const room = (): string => textOf(chat.composer.renderRoot.querySelector('[role=status]'));
    await chat.write('x'.repeat(MESSAGE_LIMIT - 1));
    expect(room()).to.equal('1 character left');
    await chat.write('x'.repeat(MESSAGE_LIMIT + 1));
    expect(room()).to.equal('1 character too many');
    expect(chat.field.getAttribute('aria-invalid')).to.equal('true');
    chat.press('Enter');
    expect(sent).to.deep.equal([]);
    await chat.write('x'.repeat(MESSAGE_LIMIT));
    chat.press('Enter');
    expect(sent[0]?.text).to.have.length(MESSAGE_LIMIT);
  });

  it('a draft is there again, and every change of it is told', async () => {
    const chat = await ConversationHarness.open(talking(joined()), { draft: 'Half a' });
    const drafts = heard(chat.element, 'ad-draft-changed');
    expect(chat.field.value).to.equal('Half a');
    await chat.write('Half a word');
    await chat.show(talking(joined({ messages: [message(1), agentMessage(2), agentMessage(3)] })));
    expect(chat.field.value).to.equal('Half a word');
    expect(drafts.map(({ text }) => text)).to.deep.equal(['Half a word']);
  });

  it('begins in the field when one has just started the chat, and elsewhere takes no focus', async () => {
    const chat = await ConversationHarness.open(model({ started: true }), { takeFocus: true });
    await chat.show(talking(conversation()));
    expect(chat.composer.shadowRoot?.activeElement).to.equal(chat.field);
    const other = await ConversationHarness.open(talking(conversation()));
    expect(other.composer.shadowRoot?.activeElement).to.equal(null);
  });

  it('what one writes is scrolled into view', async () => {
    const told = joined({ messages: Array.from({ length: 40 }, (_, i) => agentMessage(i + 1)) });
    const chat = await ConversationHarness.open(talking(told));
    chat.log.scrollTop = 0;
    await chat.show(talking(told, { outbox: [sending()] }));
    expect(chat.log.scrollTop).to.be.closeTo(chat.log.scrollHeight - chat.log.clientHeight, 2);
  });
});

describe('conversation: the end', () => {
  const ended = (endedBy: Conversation['endedBy'], over = {}) => talking(joined({ status: 'ended', endedBy, ...over }));
  const heading = (chat: ConversationHarness): string => textOf(chat.element.renderRoot.querySelector('ad-help-ended')?.shadowRoot?.querySelector('h2'));

  for (const [by, words] of [['agent', 'Ana has ended the chat'], ['customer', 'You have ended the chat'], ['system', 'The chat has ended'], ['administrator', 'Our team has ended the chat'], [null, 'The chat has ended']] as const) {
    it(`by ${by} says "${words}"`, async () => {
      expect(heading(await ConversationHarness.open(ended(by)))).to.equal(words);
    });
  }

  it('knows the agent by the last message when the name is gone', async () => {
    expect(heading(await ConversationHarness.open(ended('agent', { agentName: null })))).to.equal('Ana has ended the chat');
  });

  it('takes the field away without losing the focus', async () => {
    const chat = await ConversationHarness.open(talking(joined()));
    chat.field.focus();
    await chat.show(ended('agent'));
    expect(chat.element.renderRoot.querySelector('ad-help-composer')).to.equal(null);
    expect(textOf(chat.element.shadowRoot?.activeElement?.shadowRoot?.activeElement)).to.equal('Ana has ended the chat');
  });

  it('offers a new chat', async () => {
    const chat = await ConversationHarness.open(ended('agent'));
    const asked = heard(chat.element, 'ad-new-chat-asked');
    chat.button('Start a new chat').click();
    expect(asked).to.have.length(1);
  });
});

describe('conversation: for everybody', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`axe finds nothing, ${theme}`, () => inTheme(theme, async () => {
      const told = joined({ messages: [message(1), agentMessage(2, { text: 'See https://example.test' }), message(3)], marks: { customer: { delivered: 2, read: 2 }, agent: { delivered: 3, read: 3 } } });
      const chat = await ConversationHarness.open(talking(told, { agentTyping: true, outbox: [sending(), sending({ id: 'message-10', state: 'refused' })] }));
      await still();
      await expect(chat.element).to.be.accessible();
      await chat.show(talking(conversation(), { place: { position: 2, expectedWaitMs: 60_000 } }));
      await still();
      await expect(chat.element).to.be.accessible();
      await chat.show(talking({ ...told, status: 'ended', endedBy: 'agent' }));
      await still();
      await expect(chat.element).to.be.accessible();
    }));
  }
});
