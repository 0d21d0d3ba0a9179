import { expect } from '@open-wc/testing';
import type { Interaction } from '../../../../src/contract/interaction.ts';
import { feature } from '../../../../src/features/offers/desktop/index.ts';
import { desk, handled, message, offered, session, T0 } from '../../../desktop/desk-fixture.ts';
import { accessibleInBothThemes, buttonNamed, find, findAll, mount, until, words } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

const opened = async (interactions: readonly Interaction[], over = {}) => {
  const frame = new FakeFrame(desk(interactions, over));
  frame.clock = T0 + 32_000;
  const root = mount(feature, frame);
  await until(() => find(root, 'ad-task-list').shadowRoot?.childElementCount, 'the list is there');
  return { frame, root };
};
const liveRegion = () => document.querySelector('[data-live-region=assertive]')?.textContent ?? '';

describe('offers', () => {
  it('shows a request with customer, queue, waiting time and the time left', async () => {
    const { root } = await opened([offered()]);
    await until(() => findAll(root, 'ad-offer-card ad-timer, time').length > 3);
    const card = find(root, '.card');
    expect(card.getAttribute('role')).to.equal('group');
    expect(card.getAttribute('aria-label')).to.equal('Chat request from Maria');
    expect(words(find(root, 'ad-offer-card'))).to.equal('Chat request Time left to answer 00:28 Maria Queue Returns Waiting 00:32 Decline Accept');
    expect(words(find(root, 'ad-task-list'))).to.include('Maria 00:28 Chat request Returns Waiting 00:32');
  });

  it('has one Accept per request on the screen', async () => {
    const { root } = await opened([offered()]);
    await until(() => buttonNamed(root, 'Accept'));
    expect(findAll(root, 'button').filter((button) => words(button) === 'Accept')).to.have.length(1);
  });

  it('says each request once to screen readers', async () => {
    const { frame, root } = await opened([offered()]);
    await until(() => liveRegion() === 'Chat from Maria, Returns, waiting 00:32', 'it is announced');
    document.querySelector('[data-live-region=assertive]')?.replaceChildren();
    frame.become({ desk: desk([offered({ messages: 1, lastMessage: message(1) })]) });
    await find<HTMLElement & { updateComplete: Promise<boolean> }>(root, 'ad-offer-popovers').updateComplete;
    expect(liveRegion()).to.equal('');
    frame.become({ desk: desk([offered({}, { id: 'o-2' })]) });
    await until(() => liveRegion() !== '', 'the next offer is announced');
  });

  it('accepts: asks the server, then shows the conversation', async () => {
    const { frame, root } = await opened([offered()]);
    await until(() => buttonNamed(root, 'Accept'));
    buttonNamed(root, 'Accept').click();
    expect(frame.commands).to.deep.equal([{ kind: 'offer.accept', interactionId: 'i-1', offerId: 'o-1' }]);
    await until(() => buttonNamed(root, 'Accept').disabled, 'no second click');
    expect(frame.model.selectedId).to.equal(null);
    frame.sent[0]?.resolve();
    await until(() => frame.model.selectedId === 'i-1', 'it is selected');
  });

  it('declines, and gives the buttons back with the reason when the server refuses', async () => {
    const { frame, root } = await opened([offered()]);
    await until(() => buttonNamed(root, 'Decline'));
    buttonNamed(root, 'Decline').click();
    expect(frame.commands).to.deep.equal([{ kind: 'offer.decline', interactionId: 'i-1', offerId: 'o-1' }]);
    frame.sent[0]?.reject(new Error('gone'));
    await until(() => frame.explained.length === 1);
    await until(() => !buttonNamed(root, 'Decline').disabled, 'the buttons are usable');
  });

  it('shows the last known requests at once, without those that have run out, and answers none before they are confirmed', async () => {
    const frame = new FakeFrame(desk([offered(), offered({ id: 'old' }, { id: 'o-2', expiresAt: T0 - 1 })]), { line: 'connecting', confirmed: false });
    const root = mount(feature, frame);
    await until(() => findAll(root, 'ad-offer-card').length === 1);
    const accept = buttonNamed(root, 'Accept');
    expect(accept.getAttribute('aria-disabled')).to.equal('true');
    accept.click();
    buttonNamed(root, 'Decline').click();
    expect(frame.commands).to.deep.equal([]);
    frame.become({ line: 'online', confirmed: true });
    await until(() => buttonNamed(root, 'Accept').getAttribute('aria-disabled') === 'false');
    buttonNamed(root, 'Accept').click();
    expect(frame.commands).to.have.length(1);
  });

  it('says why a request cannot be answered without a line', async () => {
    const { frame, root } = await opened([offered()]);
    frame.become({ line: 'reconnecting' });
    await until(() => words(find(root, 'ad-offer-card')).includes('Needs a connection'));
    const accept = buttonNamed(root, 'Accept');
    expect(accept.getAttribute('aria-describedby')).to.equal('blocked');
    accept.click();
    expect(frame.commands).to.deep.equal([]);
    await accessibleInBothThemes(find(root, 'ad-offer-popovers'));
  });

  it('leads from the task list to the buttons of the request', async () => {
    const { root } = await opened([offered()]);
    await until(() => buttonNamed(root, 'Accept'));
    find(root, '.task.offered').click();
    expect(find(root, 'ad-offer-card').shadowRoot?.activeElement).to.equal(buttonNamed(root, 'Accept'));
  });

  it('shows conversations with the last message, unread ones and the time, and selects them', async () => {
    const { frame, root } = await opened([handled({ messages: 2, lastMessage: message(2, { text: 'Where is it?' }) })]);
    await until(() => words(find(root, '.task')) === 'Maria 00:00 Where is it? 2');
    const button = find(root, '.task');
    expect(find(root, 'ad-badge').getAttribute('aria-label')).to.equal('2 new messages');
    expect(button.getAttribute('aria-current')).to.equal('false');
    button.click();
    await until(() => find(root, '.task').getAttribute('aria-current') === 'true', 'it is marked as the current one');
    expect(frame.model.selectedId).to.equal('i-1');
  });

  it('says what to do when there is nothing to do', async () => {
    const { frame, root } = await opened([]);
    await until(() => words(find(root, 'ad-task-list')).includes('You are available. New requests appear here.'));
    frame.become({ desk: desk([], { session: session({ presence: { state: 'idle', idleCodeId: 'lunch' } }) }) });
    await until(() => words(find(root, 'ad-task-list')).includes('Go Available to receive work.'));
  });

  it('shows markup in names as text', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const { root } = await opened([offered({ customer: { id: 'c', name: evil, email: 'x@example.test' } })]);
    await until(() => words(find(root, 'ad-offer-card')).includes(evil));
    expect(findAll(root, 'img')).to.have.length(0);
  });

  it('is accessible: requests, conversations, nothing at all', async () => {
    const { frame, root } = await opened([
      offered({ id: 'a' }), offered({ id: 'b' }, { id: 'o-2' }),
      handled({ id: 'c', messages: 1, lastMessage: message(1) }), handled({ id: 'd' }),
    ], {});
    frame.select('d');
    await until(() => findAll(root, 'ad-offer-card').length === 2);
    await accessibleInBothThemes(root);
    frame.become({ desk: desk() });
    await until(() => words(find(root, 'ad-task-list')).includes('available'));
    await accessibleInBothThemes(root);
  });
});
