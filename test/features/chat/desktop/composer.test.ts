import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { MESSAGE_LIMIT } from '../../../../src/contract/limits.ts';
import type { Composer } from '../../../../src/features/chat/desktop/composer.ts';
import '../../../../src/features/chat/desktop/composer.ts';
import { accessibleInBothThemes, buttonNamed, find, findAll, until, words } from '../../../desktop/element-support.ts';

const composer = async (draft = '') => {
  const sent: string[] = [];
  const drafts: string[] = [];
  const element = await fixture<Composer>(html`
    <ad-composer .interactionId=${'i-1'} .draft=${draft}
      @message-sent=${(event: { text: string }) => sent.push(event.text)}
      @draft-changed=${(event: { text: string }) => drafts.push(event.text)}></ad-composer>`);
  const field = find<HTMLTextAreaElement>(element.shadowRoot!, 'textarea');
  return { element, field, sent, drafts };
};
const write = (field: HTMLTextAreaElement, text: string) => {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

describe('ad-composer', () => {
  it('has a field Message and a button Send', async () => {
    const { element, field } = await composer();
    expect(field.labels?.[0]?.textContent).to.equal('Message');
    expect(buttonNamed(element.shadowRoot!, 'Send').type).to.equal('submit');
  });

  it('Enter sends, Shift+Enter begins a line', async () => {
    const { field, sent, drafts } = await composer();
    field.focus();
    await sendKeys({ type: 'one' });
    await sendKeys({ press: 'Shift+Enter' });
    await sendKeys({ type: 'two' });
    expect(field.value).to.equal('one\ntwo');
    expect(drafts.at(-1)).to.equal('one\ntwo');
    await sendKeys({ press: 'Enter' });
    expect(sent).to.deep.equal(['one\ntwo']);
    expect(field.value).to.equal('');
  });

  it('leaves an input method’s Enter to the input method', async () => {
    const { field, sent } = await composer('안녕');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true }));
    expect(sent).to.deep.equal([]);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(sent).to.deep.equal(['안녕']);
  });

  it('sends by the button and keeps the focus in the field; white space alone is nothing to send', async () => {
    const { element, field, sent } = await composer('  ');
    buttonNamed(element.shadowRoot!, 'Send').click();
    expect(sent).to.deep.equal([]);
    write(field, ' hello ');
    buttonNamed(element.shadowRoot!, 'Send').click();
    expect(sent).to.deep.equal(['hello']);
    expect(element.shadowRoot?.activeElement).to.equal(field);
  });

  it('counts near the limit and sends nothing beyond it', async () => {
    const { element, field, sent } = await composer();
    write(field, 'x'.repeat(MESSAGE_LIMIT - 1_001));
    await element.updateComplete;
    expect(words(find(element.shadowRoot!, '#count'))).to.equal('');
    write(field, 'x'.repeat(MESSAGE_LIMIT - 500));
    await element.updateComplete;
    expect(words(find(element.shadowRoot!, '#count'))).to.equal('99,500 / 100,000');
    write(field, 'x'.repeat(MESSAGE_LIMIT + 1));
    await element.updateComplete;
    expect(words(find(element.shadowRoot!, '[role=status]'))).to.equal('The message is too long to send.');
    buttonNamed(element.shadowRoot!, 'Send').click();
    expect(sent).to.deep.equal([]);
    expect(field.value).to.have.length(MESSAGE_LIMIT + 1);
  });

  it('shows another conversation’s draft', async () => {
    const { element, field } = await composer('for Maria');
    expect(field.value).to.equal('for Maria');
    element.interactionId = 'i-2';
    element.draft = 'for Bob';
    await element.updateComplete;
    expect(field.value).to.equal('for Bob');
  });

  it('puts an emoji where the caret is', async () => {
    const { element, field, drafts } = await composer('Hi!');
    field.setSelectionRange(2, 2);
    buttonNamed(element.shadowRoot!, 'Emoji').click();
    await until(() => findAll(element.shadowRoot!, '[role=gridcell]').length > 50, 'the panel has come');
    find(element.shadowRoot!, '[role=gridcell]').click();
    expect(field.value).to.equal('Hi😀!');
    expect(drafts).to.deep.equal(['Hi😀!']);
    expect(element.shadowRoot?.activeElement).to.equal(field);
    await element.updateComplete;
    expect(findAll(element.shadowRoot!, 'ad-emoji-panel')).to.have.length(0);
  });

  it('Escape closes the emojis, not the page around', async () => {
    const { element, field } = await composer();
    buttonNamed(element.shadowRoot!, 'Emoji').click();
    await until(() => find(element.shadowRoot!, 'input[type=search]'));
    let left = false;
    element.addEventListener('keydown', () => { left = true; });
    find(element.shadowRoot!, 'input[type=search]').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await element.updateComplete;
    expect(findAll(element.shadowRoot!, 'ad-emoji-panel')).to.have.length(0);
    expect(element.shadowRoot?.activeElement).to.equal(field);
    expect(left).to.equal(false);
  });

  it('is accessible', async () => {
    const { element, field } = await composer('Hello');
    await accessibleInBothThemes(element);
    write(field, 'x'.repeat(MESSAGE_LIMIT + 1));
    await element.updateComplete;
    await accessibleInBothThemes(element);
  });
});
