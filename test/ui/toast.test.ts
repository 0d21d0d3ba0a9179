import { expect, fixture, html } from '@open-wc/testing';
import '../../src/ui/toast.ts';
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
});
