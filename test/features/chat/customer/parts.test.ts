import { expect, fixture, html } from '@open-wc/testing';
import '../../../../src/features/chat/customer/end-button.ts';
import type { HelpEndButton } from '../../../../src/features/chat/customer/end-button.ts';
import { dayText } from '../../../../src/features/chat/customer/day-text.ts';
import { transcriptText } from '../../../../src/features/chat/customer/transcript-file.ts';
import { agentMessage, joined, message, T0 } from '../../../customer/conversation-fixture.ts';
import { inTheme, still } from '../../../customer/themes.ts';
import { heard, settle, textOf } from './harness.ts';

const DAY = 86_400_000;

describe('a day\'s name', () => {
  for (const [locale, words] of [['en', ['Today', 'Yesterday']], ['ko', ['오늘', '어제']], ['da', ['I dag', 'I går']], ['pl', ['Dzisiaj', 'Wczoraj']], ['fr', ['Aujourd’hui', 'Hier']]] as const) {
    it(`of today and yesterday, ${locale}`, () => {
      expect([dayText(T0, T0, locale), dayText(T0 - DAY, T0, locale)]).to.deep.equal(words);
    });
  }

  it('of other days is their date', () => {
    expect(dayText(T0 - 2 * DAY, T0, 'en')).to.equal('Monday, November 16');
    expect(dayText(T0 - 2 * DAY, T0, 'da')).to.match(/^Mandag/);
  });

  it('changes at midnight', () => {
    const midnight = new Date(T0).setHours(0, 0, 0, 0);
    expect(dayText(midnight, T0, 'en')).to.equal('Today');
    expect(dayText(midnight - 1, T0, 'en')).to.equal('Yesterday');
  });
});

describe('the transcript\'s file', () => {
  it('has every message with its writer, and nothing that reads otherwise than it is written', () => {
    const text = transcriptText(joined({ messages: [message(1), agentMessage(2, { text: 'Two\nlines \u202e' })] }), 'Fernhill');
    expect(text).to.match(/^Fernhill\nChat about Orders\n/);
    expect(text).to.match(/\] You:\nText 1\n/);
    expect(text).to.match(/\] Ana:\nTwo\nlines \ufffd\n$/);
  });

  it('does without the topic when nobody knows it any more', () => {
    expect(transcriptText(joined({ topic: '' }), 'Fernhill')).not.to.contain('Chat about');
  });
});

describe('the end button', () => {
  const open = async (props: Partial<HelpEndButton> = {}): Promise<HelpEndButton> => {
    const button = await fixture<HelpEndButton>(html`<ad-help-end-button></ad-help-end-button>`);
    Object.assign(button, props);
    await settle(button);
    return button;
  };
  const press = async (element: HelpEndButton, name: string): Promise<void> => {
    const found = [...element.renderRoot.querySelectorAll('button')].find((each) => textOf(each) === name);
    if (!found) throw new Error(`no button is called ${name}`);
    found.click();
    await settle(element);
  };
  const dialog = (element: HelpEndButton): HTMLDialogElement | null => element.renderRoot.querySelector('dialog');

  it('asks before it ends', async () => {
    const button = await open();
    const ends = heard(button, 'ad-chat-ended');
    await press(button, 'End chat');
    expect(dialog(button)?.open).to.equal(true);
    expect(ends).to.deep.equal([]);
    await press(button, 'Keep chatting');
    expect(dialog(button)?.open).to.equal(false);
    await press(button, 'End chat');
    await press(button, 'End now');
    expect(ends).to.have.length(1);
  });

  it('begins with the harmless answer and gives the focus back', async () => {
    const button = await open();
    const end = button.renderRoot.querySelector('button');
    end?.focus();
    await press(button, 'End chat');
    expect(textOf(button.shadowRoot?.activeElement)).to.equal('Keep chatting');
    await press(button, 'Keep chatting');
    expect(button.shadowRoot?.activeElement).to.equal(end);
  });

  it('cannot be pressed twice while the end is under way', async () => {
    const button = await open({ ending: true });
    expect(button.renderRoot.querySelector('button')?.disabled).to.equal(true);
    expect(textOf(button.renderRoot.querySelector('button'))).to.equal('Ending…');
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`axe finds nothing in its question, ${theme}`, () => inTheme(theme, async () => {
      const button = await open();
      await press(button, 'End chat');
      await still();
      await expect(button).to.be.accessible();
      await press(button, 'Keep chatting');
    }));
  }
});
