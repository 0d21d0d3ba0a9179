import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../../src/features/chat/desktop/emoji-panel.ts';
import type { EmojiPanel, EmojiPicked } from '../../../../src/features/chat/desktop/emoji-panel.ts';
import { localizer } from '../../../../src/ui/localizer.ts';
import { accessibleInBothThemes, find, findAll, until, words } from '../../../desktop/element-support.ts';

const panel = async () => {
  const picked: string[] = [];
  const element = await fixture<EmojiPanel>(html`<ad-emoji-panel @emoji-picked=${(event: EmojiPicked) => picked.push(event.emoji)}></ad-emoji-panel>`);
  await until(() => findAll(element.shadowRoot!, '[role=gridcell]').length > 50, 'the emojis have come');
  return { element, picked, search: find<HTMLInputElement>(element.shadowRoot!, 'input') };
};
const cells = (element: EmojiPanel) => findAll(element.shadowRoot!, '[role=gridcell]');
const focused = (element: EmojiPanel) => element.shadowRoot?.activeElement;
const searchFor = async (element: EmojiPanel, search: HTMLInputElement, text: string) => {
  search.value = text;
  search.dispatchEvent(new InputEvent('input'));
  await element.updateComplete;
};

describe('ad-emoji-panel', () => {
  after(() => localizer.choose('en'));

  it('starts at the search and shows the first group', async () => {
    const { element, search } = await panel();
    expect(focused(element)).to.equal(search);
    expect(cells(element)[0]?.getAttribute('aria-label')).to.equal('grinning face');
    expect(findAll(element.shadowRoot!, '[role=tab]').map((tab) => tab.getAttribute('aria-label')))
      .to.include.members(['smileys & emotion', 'animals & nature', 'flags']).and.not.include('components');
  });

  it('finds by name, says how many and takes the first by Enter', async () => {
    const { element, search, picked } = await panel();
    await searchFor(element, search, 'thumbs up');
    expect(cells(element)[0]?.textContent).to.equal('👍️');
    expect(words(find(element.shadowRoot!, '[role=status]'))).to.match(/^\d+ emojis? found$/u);
    await sendKeys({ press: 'Enter' });
    expect(picked).to.deep.equal(['👍️']);
    await searchFor(element, search, 'no such thing');
    expect(words(element)).to.include('No emoji with this name');
  });

  it('is walked by the arrow keys, one tab stop per part', async () => {
    const { element, picked } = await panel();
    expect(cells(element).filter((cell) => cell.tabIndex === 0)).to.have.length(1);
    await sendKeys({ press: 'ArrowDown' });
    expect(focused(element)).to.equal(cells(element)[0]);
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowDown' });
    expect(focused(element)).to.equal(cells(element)[9]);
    await sendKeys({ press: 'Enter' });
    expect(picked).to.deep.equal([cells(element)[9]?.textContent]);
    find(element.shadowRoot!, '[role=tab]').focus();
    await sendKeys({ press: 'ArrowRight' });
    await until(() => focused(element)?.getAttribute('aria-label') === 'people & body');
    expect(cells(element)[0]?.getAttribute('aria-label')).to.equal('waving hand');
  });

  it('speaks the reader’s language', async () => {
    for (const [locale, name] of [['ko', '활짝 웃는 얼굴'], ['da', 'grinende ansigt'], ['pl', 'szeroko uśmiechnięta twarz'], ['fr', 'visage rieur']] as const) {
      await localizer.choose(locale);
      const { element } = await panel();
      await until(() => cells(element)[0]?.getAttribute('aria-label')?.toLowerCase() === name.toLowerCase(), `${locale}: ${cells(element)[0]?.getAttribute('aria-label')}`);
    }
    await localizer.choose('en');
  });

  it('is accessible, by group and by search', async () => {
    const { element, search } = await panel();
    await accessibleInBothThemes(element);
    await searchFor(element, search, 'cat');
    await accessibleInBothThemes(element);
  });
});
