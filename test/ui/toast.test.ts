import { expect, fixture, html } from '@open-wc/testing';
import '../../src/ui/toast.ts';
import { Countdown } from '../../src/ui/countdown.ts';
import type { Toaster } from '../../src/ui/toast.ts';
import { accessibleInBothThemes, buttonNamed, find, findAll, until } from '../desktop/element-support.ts';

const toaster = (duration = 60_000) => fixture<Toaster>(html`<ad-toaster .duration=${duration}></ad-toaster>`);
const texts = (element: Toaster) => findAll(element.shadowRoot!, '.words').map((each) => each.textContent.replace(/\s+/g, ' ').trim());

describe('ad-toaster', () => {
  it('shows a message on top and says it', async () => {
    const element = await toaster();
    element.show({ text: 'Not saved', tone: 'danger', detail: 'Tracking ID: 7' });
    await element.updateComplete;
    expect(texts(element)).to.deep.equal(['Not saved Tracking ID: 7']);
    expect(find(element.shadowRoot!, '.region').matches(':popover-open')).to.equal(true);
    expect(find(document.body, '[aria-live=assertive]').textContent).to.equal('Not saved');
    await accessibleInBothThemes(element);
  });

  it('goes by itself, by its button, or by whoever showed it', async () => {
    const element = await toaster(20);
    element.show({ text: 'one' });
    const takeBack = element.show({ text: 'two', sticky: true });
    element.show({ text: 'three', sticky: true });
    await until(() => texts(element).join() === 'two,three');
    takeBack();
    await element.updateComplete;
    expect(texts(element)).to.deep.equal(['three']);
    buttonNamed(element.shadowRoot!, 'Dismiss notification').click();
    await element.updateComplete;
    expect(find(element.shadowRoot!, '.region').matches(':popover-open')).to.equal(false);
  });

  it('waits while somebody points at it', async () => {
    const element = await toaster(30);
    element.show({ text: 'held' });
    await element.updateComplete;
    find(element.shadowRoot!, '.toast').dispatchEvent(new PointerEvent('pointerenter'));
    element.show({ text: 'gone' });
    await until(() => texts(element).join() === 'held');
    find(element.shadowRoot!, '.toast').dispatchEvent(new PointerEvent('pointerleave'));
    await until(() => texts(element).length === 0);
  });

  it('offers a deed', async () => {
    const element = await toaster();
    let done = 0;
    element.show({ text: 'New version', sticky: true, action: { label: 'Reload', run: () => { done += 1; } } });
    await element.updateComplete;
    buttonNamed(element.shadowRoot!, 'Reload').click();
    await element.updateComplete;
    expect(done).to.equal(1);
    expect(texts(element)).to.deep.equal([]);
  });

  it('keeps to five, the newest', async () => {
    const element = await toaster();
    for (const text of 'abcdefg') element.show({ text });
    await element.updateComplete;
    expect(texts(element).join('')).to.equal('cdefg');
  });

  it('with a title, an action and an answer says how it ended', async () => {
    const element = await toaster();
    const ends: string[] = [];
    for (const key of ['a', 'b', 'c']) {
      element.show({ key, title: `Title ${key}`, text: 'Text', tone: 'chat', sticky: true, action: { label: `Open ${key}`, run: () => { ends.push('open'); } }, answer: `OK ${key}`, ended: (how) => { ends.push(how); } });
    }
    await element.updateComplete;
    expect(texts(element)[0]).to.equal('Title aText Open a OK a');
    expect(findAll(element.shadowRoot!, '[role=status]')).to.have.length(3);
    await accessibleInBothThemes(element);
    buttonNamed(element.shadowRoot!, 'Open a').click();
    buttonNamed(element.shadowRoot!, 'OK b').click();
    findAll<HTMLButtonElement>(element.shadowRoot!, '.icon-button').at(-1)!.click();
    const takeBack = element.show({ text: 'd', sticky: true, ended: (how) => { ends.push(how); } });
    takeBack();
    takeBack();
    expect(ends).to.deep.equal(['action', 'open', 'answer', 'dismissed']);
  });

  it('one with the same key takes the place of the first, and has its time to itself', async () => {
    const element = await toaster();
    let ended = 0;
    element.show({ key: 'x', text: 'one', seconds: 0.02, ended: () => { ended += 1; } });
    element.show({ text: 'other' });
    const takeBack = element.show({ key: 'x', text: 'two', sticky: true, ended: () => { ended += 1; } });
    await element.updateComplete;
    expect(texts(element)).to.deep.equal(['two', 'other']);
    element.show({ key: 'y', text: 'short', seconds: 0.05 });
    await until(() => texts(element).length === 3);
    await until(() => texts(element).join() === 'two,other');
    expect(ended).to.equal(0);
    takeBack();
    await element.updateComplete;
    expect(texts(element)).to.deep.equal(['other']);
  });

  it('what comes at once is said at once', async () => {
    const element = await toaster();
    element.show({ text: 'first' });
    element.show({ title: 'Second', text: 'word', key: 's' });
    await element.updateComplete;
    expect(find(document.body, '[aria-live=polite]').textContent).to.equal('first. Second: word');
  });

  it('leads the keyboard on when a message goes from under it', async () => {
    const element = await toaster();
    element.show({ text: 'one', sticky: true });
    element.show({ text: 'two', sticky: true });
    await element.updateComplete;
    const [first, second] = findAll<HTMLButtonElement>(element.shadowRoot!, '.icon-button');
    first!.focus();
    first!.click();
    expect(element.shadowRoot!.activeElement === second).to.equal(true);
    element.show({ text: 'three', sticky: true });
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement === second).to.equal(true);
  });
});

describe('Countdown', () => {
  it('stands still while anybody holds it, and goes on where it was', async () => {
    const ran: string[] = [];
    const held = new Countdown(40, () => ran.push('held'));
    held.hold('pointer');
    held.hold('focus');
    held.release('pointer');
    setTimeout(() => ran.push('free'), 80);
    await until(() => ran.length > 0);
    expect(ran).to.deep.equal(['free']);
    held.release('focus');
    await until(() => ran.length > 1);
    held.again(10, () => ran.push('again'));
    held.hold('pointer');
    held.again(10, () => ran.push('again, held'));
    const ended = new Countdown(5, () => ran.push('ended'));
    ended.end();
    setTimeout(() => ran.push('last'), 40);
    await until(() => ran.includes('last'));
    expect(ran).to.deep.equal(['free', 'held', 'last']);
  });
});
