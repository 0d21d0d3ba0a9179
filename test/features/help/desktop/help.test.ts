import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { HelpAsked } from '../../../../src/desktop/help-asked.ts';
import { feature } from '../../../../src/features/help/desktop/index.ts';
import type { HelpAnswered } from '../../../../src/features/help/desktop/help-events.ts';
import { desk } from '../../../desktop/desk-fixture.ts';
import { accessibleInBothThemes, buttonNamed, find, findAll, mount, until, words } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

/** The help's page, as wide as a desktop or as a phone. */
async function opened(width = 1_000) {
  const frame = new FakeFrame(desk());
  mount(feature, frame);
  const pane = document.createElement('div');
  pane.style.cssText = `width: ${width}px; height: 700px`;
  document.body.append(pane);
  after(() => pane.remove());
  const [page] = frame.pages.all;
  frame.model$.subscribe((model) => render(page!.render(model), pane));
  await until(() => find(pane, 'article'));
  const answers: HelpAnswered[] = [];
  const failing = { now: false };
  pane.addEventListener('help-answered', (deed) => {
    answers.push(deed);
    deed.waitUntil(failing.now ? Promise.reject(new Error('no line')) : Promise.resolve());
  });
  const type = (text: string): void => {
    const input = find<HTMLInputElement>(pane, 'input');
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  };
  const titles = (): string[] => findAll(pane, '.article').map(words);
  return { frame, pane, page: page!, answers, failing, type, titles };
}

describe('the help', () => {
  it('WX-286 has an article for each task, and shows one of them', async () => {
    const { pane, titles } = await opened();
    expect(titles()).to.deep.equal([
      'Sign in', 'Install the desktop as an application', 'Set your availability', 'Prolonged inactivity', 'Wrap up a conversation', 'Ended interactions',
      'When something does not work', 'Screen pops', 'Your user profile', 'Work with colleagues', 'Emojis in messages', 'Sign out',
    ]);
    expect(words(find(pane, 'h2'))).to.equal('Sign in');
    buttonNamed(pane, 'Wrap up a conversation').click();
    await until(() => words(find(pane, 'h2')) === 'Wrap up a conversation');
    expect(findAll(pane, 'strong').map(words)).to.contain('Submit Wrap Up');
    expect(findAll(pane, 'ol li')).to.have.length(2);
    await until(() => find(pane, 'ad-guide').shadowRoot?.activeElement === find(pane, 'h2'));
    await accessibleInBothThemes(pane);
  });

  it('WX-286 is searched, and says how much it has found', async () => {
    const { pane, titles, type } = await opened();
    type('whatsapp');
    await until(() => titles().length === 1);
    expect([titles(), words(find(pane, '[role=status]')), words(find(pane, 'h2'))]).to.deep.equal([['Emojis in messages'], '1 article found', 'Emojis in messages']);
    type('no such thing');
    await until(() => titles().length === 0);
    expect(words(find(pane, '[role=status]'))).to.equal('Nothing found. Try another word.');
    await accessibleInBothThemes(pane);
  });

  it('where there is little room it is the list first, then the article, and back', async () => {
    const { pane } = await opened(400);
    const visible = (selector: string): boolean => find(pane, selector).checkVisibility();
    expect([visible('.contents'), visible('article')]).to.deep.equal([true, false]);
    await accessibleInBothThemes(pane);
    buttonNamed(pane, 'Sign out').click();
    await until(() => visible('article'));
    expect([visible('.contents'), words(find(pane, 'h2'))]).to.deep.equal([false, 'Sign out']);
    await accessibleInBothThemes(pane);
    buttonNamed(pane, 'All articles').click();
    await until(() => visible('.contents'));
  });

  it('opens from the user menu and from the command palette', async () => {
    const { frame, page } = await opened();
    expect([page.label(), page.align, page.shown(frame.model)]).to.deep.equal(['Help', 'bottom', true]);
    frame.root.dispatchEvent(new HelpAsked());
    expect(frame.model.pageId).to.equal(page.id);
    frame.goTo(null);
    const [action] = frame.actions.all;
    expect(action?.possible(frame.model)).to.equal(true);
    action?.run();
    expect([frame.model.pageId, action?.possible(frame.model)]).to.deep.equal([page.id, false]);
  });
});

describe('Was this helpful?', () => {
  it('SHARE-027 one press is an answer; a remark may follow', async () => {
    const { pane, answers } = await opened();
    expect(words(find(pane, 'h3'))).to.equal('Was this helpful?');
    buttonNamed(pane, 'No').click();
    await until(() => find(pane, 'textarea'));
    expect(answers.map(({ article, helpful, remark }) => [article, helpful, remark])).to.deep.equal([['sign-in', false, '']]);
    expect([buttonNamed(pane, 'No').ariaPressed, find<HTMLTextAreaElement>(pane, 'textarea').autocomplete]).to.deep.equal(['true', 'off']);
    await accessibleInBothThemes(pane);
    find<HTMLTextAreaElement>(pane, 'textarea').value = ' Where is the code? ';
    buttonNamed(pane, 'Send').click();
    await until(() => words(pane).includes('Your remark is on its way'));
    expect(answers.map(({ helpful, remark }) => [helpful, remark]).at(-1)).to.deep.equal([false, 'Where is the code?']);
    // The next article has a question of its own.
    buttonNamed(pane, 'Sign out').click();
    await until(() => buttonNamed(pane, 'No').ariaPressed === 'false');
    expect(findAll(pane, 'textarea')).to.have.length(0);
  });

  it('SHARE-027 an answer that could not be sent says so, and can be sent again', async () => {
    const { pane, answers, failing } = await opened();
    failing.now = true;
    buttonNamed(pane, 'Yes').click();
    await until(() => words(pane).includes('Your answer could not be sent.'));
    expect(buttonNamed(pane, 'Yes').ariaPressed).to.equal('false');
    await accessibleInBothThemes(pane);
    failing.now = false;
    buttonNamed(pane, 'Yes').click();
    await until(() => buttonNamed(pane, 'Yes').ariaPressed === 'true');
    expect(answers).to.have.length(2);
    expect(words(pane)).not.to.contain('could not be sent');
  });
});
