import { expect } from '@open-wc/testing';
import type { Conversation } from '../../../../src/contract/conversation.ts';
import { localizer } from '../../../../src/ui/localizer.ts';
import { agentMessage, conversation, joined, message, talking } from '../../../customer/conversation-fixture.ts';
import { inTheme, still } from '../../../customer/themes.ts';
import { ConversationHarness, settle, textOf } from './harness.ts';

const away = (over: Partial<Conversation> = {}): Conversation => joined({ agentAway: true, ...over });
const notice = (chat: ConversationHarness): string => textOf(chat.element.renderRoot.querySelector('.away'));
const WORDS = 'Ana is reconnecting. Go on writing: your messages will arrive.';

describe('conversation: the agent\'s line is gone', () => {
  it('is said on the screen and to screen readers, once, and taken back when the agent is back', async () => {
    const chat = await ConversationHarness.open(talking(joined()));
    expect(notice(chat)).to.equal('');
    await chat.show(talking(away()));
    expect(notice(chat)).to.equal(WORDS);
    expect(chat.announced).to.equal(WORDS);
    await chat.show(talking(away({ messages: [message(1), agentMessage(2), agentMessage(3)] })));
    expect(chat.announced).to.equal('Ana: Text 3');
    await chat.show(talking(joined()));
    expect(notice(chat)).to.equal('');
    expect(chat.announced).to.equal('Ana is back');
  });

  it('is there after a reload too, and one may go on writing', async () => {
    const chat = await ConversationHarness.open(talking(away()));
    expect(notice(chat)).to.equal(WORDS);
    await chat.write('Are you there?');
    expect(chat.sendButton.getAttribute('aria-disabled')).to.equal('false');
  });

  it('gives way to the next word: somebody else, or the end', async () => {
    const chat = await ConversationHarness.open(talking(away()));
    const lost = conversation();
    await chat.show(talking(lost, { transcript: { conversation: lost, notes: [{ kind: 'waiting', at: 1, cause: 'agent-lost' }] } }));
    expect(notice(chat)).to.equal('');
    expect(chat.announced).to.equal('We lost the connection to our colleague. Somebody else will be with you soon.');
    await chat.show(talking(away()));
    await chat.show(talking(away({ status: 'ended', endedBy: 'administrator' })));
    expect(notice(chat)).to.equal('');
    expect(chat.announced).to.equal('Our team has ended the chat');
  });

  it('is said in the reader\'s language', async () => {
    const chat = await ConversationHarness.open(talking(away()));
    const said: string[] = [];
    try {
      for (const locale of ['ko', 'da', 'pl', 'fr'] as const) {
        await localizer.choose(locale);
        await settle(chat.element);
        said.push(notice(chat));
      }
    } finally {
      await localizer.choose('en');
    }
    expect(new Set(said).size).to.equal(4);
    for (const words of said) expect(words).to.include('Ana').and.not.to.equal(WORDS);
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`axe finds nothing, ${theme}`, () => inTheme(theme, async () => {
      const chat = await ConversationHarness.open(talking(away()));
      await still();
      await expect(chat.element).to.be.accessible();
    }));
  }
});
