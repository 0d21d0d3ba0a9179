import { setupIgnoreWindowResizeObserverLoopErrors } from '@lit-labs/virtualizer/support/resize-observer-errors.js';
import { expect, nextFrame } from '@open-wc/testing';
import { openDB } from 'idb';
import type { ChatMessage } from '../../../../src/contract/chat.ts';
import type { TranscriptLog } from '../../../../src/features/chat/desktop/transcript-log.ts';
import { feature } from '../../../../src/features/chat/desktop/index.ts';
import { desk, handled, message, mine, wrappingUp } from '../../../desktop/desk-fixture.ts';
import { accessibleInBothThemes, atRest, buttonNamed, find, findAll, mount, until, words } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

const NEWEST = '/interactions/i-1/messages?limit=50';
const marks = (delivered: number, read: number) => ({ customer: { delivered, read }, agent: { delivered: 0, read: 0 } });
const posted = (text: ChatMessage) => ({ kind: 'message.posted', at: text.at, interactionId: 'i-1', message: text }) as const;
const talking = (messages: readonly ChatMessage[], over = {}) =>
  desk([handled({ messages: messages.at(-1)?.n ?? 0, lastMessage: messages.at(-1) ?? null, ...over })]);
const range = (from: number, to: number, make = message) => Array.from({ length: to - from + 1 }, (_, i) => make(from + i));

/** What one test leaves unsent would be sent in the next. */
const forgetDrafts = async () => {
  const db = await openDB('agent-desktop-drafts');
  if (db.objectStoreNames.contains('drafts')) await db.clear('drafts');
  db.close();
};
afterEach(forgetDrafts);

const opened = async (messages: readonly ChatMessage[], over = {}) => {
  const frame = new FakeFrame(talking(messages, over), { selectedId: 'i-1' });
  frame.answers[NEWEST] = { messages };
  const root = mount(feature, frame);
  Object.assign(root.style, { display: 'flex', flexDirection: 'column', height: '480px', width: '640px' });
  await until(() => messages.length === 0 ? find(root, 'ad-composer') : bubbles(root).length > 0, 'the conversation is there');
  return { frame, root };
};
const bubbles = (root: ParentNode) => findAll(root, '.bubble');
const texts = (root: ParentNode) => bubbles(root).map((bubble) => bubble.textContent);
const log = (root: ParentNode) => find<HTMLElement>(root, 'lit-virtualizer');
const field = (root: ParentNode) => find<HTMLTextAreaElement>(root, 'textarea');
/** How much of the last row is out of sight; the virtualizer's own height is an estimate. */
const fromEnd = (root: ParentNode) => {
  const last = rows(root).at(-1);
  return last?.dataset['id'] === newestId(root) ? last.getBoundingClientRect().bottom - log(root).getBoundingClientRect().bottom : Infinity;
};
const rows = (root: ParentNode) => findAll(root, '[data-id]');
const newestId = (root: ParentNode) => find<TranscriptLog>(root, 'ad-transcript').rows.at(-1)?.key;
const kept = async () => {
  const db = await openDB('agent-desktop-drafts');
  const draft = await db.get('drafts', ['agent-me', 'i-1']) as { text: string } | undefined;
  db.close();
  return draft;
};
/** At the end, and at rest there: sizes are measured after the first picture. */
const atEnd = async (root: ParentNode) => {
  for (let calm = 0; calm < 6;) {
    await until(() => Math.abs(fromEnd(root)) < 4, 'the log is at its end');
    const height = log(root).scrollTop;
    await nextFrame();
    calm = Math.abs(fromEnd(root)) < 4 && log(root).scrollTop === height ? calm + 1 : 0;
  }
};
const row = (root: ParentNode, id: string) => findAll(root, '[data-id]').find((each) => each.dataset['id'] === id);
const scrollTo = async (root: ParentNode, top: number) => {
  const scrolled = new Promise((resolve) => { log(root).addEventListener('scroll', resolve, { once: true }); });
  log(root).scrollTop = top;
  await scrolled;
};
const write = (root: ParentNode, text: string) => {
  field(root).value = text;
  field(root).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};
const tall = (n: number) => message(n, { text: `message ${n}\nwith\nmany\nlines` });

// The virtualizer measures rows that change their size; browsers report what they put off to the next frame.
setupIgnoreWindowResizeObserverLoopErrors(beforeEach, afterEach, { suppressErrorLogging: true });

describe('transcript on screen', () => {
  it('shows both sides with names, times and how far our messages have come', async () => {
    const { root } = await opened([message(1, { text: 'Hello' }), mine(2, { text: 'Hi Maria' })], { marks: marks(2, 1) });
    expect(texts(root)).to.deep.equal(['Hello', 'Hi Maria']);
    expect(words(row(root, 'm-1')!)).to.match(/^Maria Hello \d/u);
    expect(words(row(root, 'm-2')!)).to.match(/^Anna Nowak Hi Maria .* Delivered$/u);
    expect(words(find(root, '.day'))).to.not.equal('');
  });

  it('is a named log whose messages know their place', async () => {
    const { root } = await opened([message(1), mine(2)]);
    expect(log(root).getAttribute('role')).to.equal('log');
    expect(log(root).getAttribute('aria-label')).to.equal('Conversation with Maria');
    expect(row(root, 'm-2')?.getAttribute('aria-posinset')).to.equal('2');
    expect(row(root, 'm-2')?.getAttribute('aria-setsize')).to.equal('2');
  });

  it('links web addresses safely and shows everything else as text', async () => {
    const evil = '<b>no</b> javascript:alert(1) https://example.test/a \u202egpj.exe';
    const { root } = await opened([message(1, { text: evil })]);
    expect(texts(root)).to.deep.equal(['<b>no</b> javascript:alert(1) https://example.test/a \ufffdgpj.exe']);
    const links = findAll<HTMLAnchorElement>(root, '.bubble a');
    expect(links.map((link) => [link.href, link.rel, link.target])).to.deep.equal([['https://example.test/a', 'noopener noreferrer nofollow', '_blank']]);
    expect(findAll(root, '.bubble b')).to.have.length(0);
    expect(getComputedStyle(bubbles(root)[0]!).unicodeBidi).to.equal('isolate');
    expect(bubbles(root)[0]?.dir).to.equal('auto');
  });

  it('renders a text of 100,000 characters and one of a single endless word inside the pane', async () => {
    const { root } = await opened([message(1, { text: 'x'.repeat(100_000) }), message(2, { text: 'y '.repeat(50_000) })]);
    await until(() => row(root, 'm-2'));
    expect(log(root).scrollWidth).to.be.at.most(log(root).clientWidth);
  });

  it('keeps only what is in sight in the document, out of thousands', async () => {
    const { root } = await opened(range(1, 5_000));
    await atEnd(root);
    expect(bubbles(root).length).to.be.lessThan(120);
    await until(() => texts(root).includes('message 5000'));
  });

  it('stays at the end while messages come in', async () => {
    const { frame, root } = await opened(range(1, 40, tall));
    await atEnd(root);
    for (let n = 41; n <= 44; n += 1) {
      frame.happen(posted(tall(n)), talking(range(1, n)));
      await until(() => row(root, `m-${n}`));
      await atEnd(root);
    }
  });

  it('stays where the reader is, says what came in below, and leads there', async () => {
    const { frame, root } = await opened(range(1, 40, tall));
    await atEnd(root);
    await scrollTo(root, log(root).scrollTop - 900);
    await until(() => findAll(root, '.to-end').length === 1);
    await atRest();
    expect(words(find(root, '.to-end'))).to.equal('To the newest message');
    // Not the scroll position: that is corrected as sizes become known, what the reader sees stays.
    const seen = findAll(root, '[data-id]').find((each) => each.getBoundingClientRect().top > log(root).getBoundingClientRect().top)!;
    const before = seen.getBoundingClientRect().top;
    frame.happen(posted(tall(41)), talking(range(1, 41)));
    frame.happen(posted(tall(42)), talking(range(1, 42)));
    await until(() => words(find(root, '.to-end')) === '2 new messages');
    await until(() => Math.abs(seen.getBoundingClientRect().top - before) < 4, 'what the reader sees has not moved');
    find(root, '.to-end').click();
    await until(() => row(root, 'm-42'));
    await atEnd(root);
    await until(() => findAll(root, '.to-end').length === 0);
  });

  it('lets a reader away who scrolls up in small steps', async () => {
    const { root } = await opened(range(1, 40, tall));
    await atEnd(root);
    for (let step = 0; step < 60; step += 1) await scrollTo(root, log(root).scrollTop - 3);
    expect(fromEnd(root)).to.be.greaterThan(100);
    await until(() => findAll(root, '.to-end').length === 1);
  });

  it('loads older messages when the reader comes near them and keeps the reader’s place', async () => {
    const { frame, root } = await opened(range(51, 100, tall));
    await atEnd(root);
    const { promise, resolve } = Promise.withResolvers();
    frame.answers['/interactions/i-1/messages?before=51&limit=50'] = promise;
    await scrollTo(root, 130);
    await until(() => frame.asked.length === 2, 'older ones are asked for');
    await until(() => words(find(root, '.older')) === 'Loading older messages…');
    await until(() => row(root, 'm-53'));
    const place = () => row(root, 'm-53')?.getBoundingClientRect().top ?? -1e6;
    const seen = place();
    resolve({ messages: range(1, 50, tall) });
    await until(() => log(root).scrollTop > 1_500, 'they have come in above');
    await until(() => Math.abs(place() - seen) < 4, 'the same message is at the same place');
    await scrollTo(root, log(root).scrollTop - 100);
    await until(() => Math.abs(place() - seen - 100) < 4, 'and scrolls on from there');
  });

  it('says when it cannot be loaded and tries again', async () => {
    const frame = new FakeFrame(talking([message(1)]), { selectedId: 'i-1' });
    const root = mount(feature, frame);
    await until(() => words(root).includes('The conversation could not be loaded.'));
    await accessibleInBothThemes(root);
    frame.answers[NEWEST] = { messages: [message(1)] };
    buttonNamed(root, 'Try again').click();
    await until(() => bubbles(root).length === 1);
  });

  it('is accessible, with marks, links, a failed message and somebody typing', async () => {
    const { frame, root } = await opened([message(1, { text: 'see https://example.test' }), mine(2), mine(3)], { marks: marks(3, 2) });
    frame.become({ typing: { 'i-1': 'Maria' } });
    write(root, 'lost');
    buttonNamed(root, 'Send').click();
    frame.sent.at(-1)?.reject(new Error('no'));
    await until(() => words(root).includes('Not sent'));
    await accessibleInBothThemes(root);
  });
});

describe('writing', () => {
  it('sends a message: shown as being sent, then sent; the field is empty', async () => {
    const { frame, root } = await opened([message(1)]);
    write(root, 'On its way');
    buttonNamed(root, 'Send').click();
    await until(() => words(root).includes('On its way') && words(root).includes('Sending'));
    const sent = frame.sent.find(({ command }) => command.kind === 'message.post');
    expect(sent?.command).to.deep.equal({ kind: 'message.post', interactionId: 'i-1', text: 'On its way' });
    expect(field(root).value).to.equal('');
    sent?.resolve();
    frame.happen(posted(mine(2, { id: sent!.id!, text: 'On its way' })), talking([message(1), mine(2)]));
    await until(() => words(row(root, sent!.id!)!).endsWith('Sent'));
    expect(texts(root).filter((text) => text === 'On its way')).to.have.length(1);
  });

  it('shows what could not be sent, tries it again under the same key, or gives it up', async () => {
    const { frame, root } = await opened([message(1)]);
    const posts = () => frame.sent.filter(({ command }) => command.kind === 'message.post');
    write(root, 'lost');
    buttonNamed(root, 'Send').click();
    posts()[0]?.reject(new Error('no'));
    await until(() => words(root).includes('Not sent'));
    expect(frame.explained).to.have.length(1);
    buttonNamed(root, 'Try again').click();
    await until(() => words(root).includes('Sending'));
    expect(posts()[1]?.id).to.equal(posts()[0]?.id);
    posts()[1]?.reject(new Error('no'));
    await until(() => buttonNamed(root, 'Discard'));
    buttonNamed(root, 'Discard').click();
    await until(() => !words(root).includes('lost'));
  });

  it('keeps a draft per conversation', async () => {
    const { frame, root } = await opened([message(1)]);
    frame.answers['/interactions/i-2/messages?limit=50'] = { messages: [message(1)] };
    frame.become({ desk: desk([handled(), handled({ id: 'i-2' })]) });
    write(root, 'for the first');
    frame.select('i-2');
    await until(() => field(root).value === '');
    write(root, 'for the second');
    frame.select('i-1');
    await until(() => field(root).value === 'for the first');
  });

  it('brings the draft and what was on its way back after a page load', async () => {
    const before = await opened([message(1)]);
    write(before.root, 'on its way');
    buttonNamed(before.root, 'Send').click();
    write(before.root, 'half a sen');
    const lost = before.frame.sent.find(({ command }) => command.kind === 'message.post');
    await until(async () => (await kept())?.text === 'half a sen');
    await nextFrame();
    before.frame.root.remove();

    const after = await opened([message(1)]);
    await until(() => field(after.root).value === 'half a sen', 'the draft is there');
    await until(() => after.frame.sent.some(({ id }) => id === lost?.id), 'the message is sent again under its key');
    expect(words(after.root)).to.include('on its way');
  });

  it('lets the customer know that the agent types', async () => {
    const { frame, root } = await opened([message(1)]);
    write(root, 'H');
    write(root, 'He');
    expect(frame.typed).to.deep.equal(['i-1']);
  });

  it('leads whoever has no focus to the field, and nobody else', async () => {
    const { frame, root } = await opened([message(1)]);
    const focused = () => find(root, 'ad-composer').shadowRoot?.activeElement === field(root);
    await until(focused);
    const elsewhere = root.appendChild(document.createElement('button'));
    elsewhere.focus();
    frame.become({ desk: desk([handled(), handled({ id: 'i-2' })]) });
    frame.select('i-2');
    await find<HTMLElement & { updateComplete: Promise<boolean> }>(root, 'ad-composer').updateComplete;
    await nextFrame();
    expect(document.activeElement).to.equal(elsewhere);
  });

  it('shows that the customer types', async () => {
    const { frame, root } = await opened([message(1)]);
    frame.become({ typing: { 'i-1': 'Maria' } });
    await until(() => words(find(root, '.typing')) === 'Maria is typing…');
  });

  it('marks as delivered on arrival and as read when before the agent’s eyes', async () => {
    const { frame } = await opened([message(1), message(2)]);
    const sent = () => frame.commands.filter((command) => command.kind === 'message.mark').at(-1);
    await until(() => document.hasFocus() ? sent()?.kind === 'message.mark' && (sent() as { read: number }).read === 2 : true);
    expect(sent()).to.deep.include({ kind: 'message.mark', interactionId: 'i-1', delivered: 2 });
  });

  it('says new words to screen readers', async () => {
    const { frame } = await opened([message(1)]);
    frame.happen(posted(message(2, { text: 'Are you there?' })), talking([message(1), message(2)]));
    await until(() => document.querySelector('[data-live-region=polite]')?.textContent === 'Maria: Are you there?');
  });

  it('has nothing to write with when the conversation is over, but shows it', async () => {
    const { frame, root } = await opened([message(1)]);
    frame.become({ desk: desk([wrappingUp({ messages: 1 })]) });
    await until(() => words(root).includes('This conversation is over.'));
    expect(findAll(root, 'textarea')).to.have.length(0);
    expect(texts(root)).to.deep.equal(['message 1']);
  });
});

describe('subscriptions', () => {
  it('CARD-010 1,000 times shown and taken away leave the bus’s subscribers as they were', async () => {
    const { frame, root } = await opened([message(1)]);
    const observers = () => (frame.bus as unknown as { observers: unknown[] }).observers.length;
    const watchers = () => (frame as unknown as { model$: { source: { observers: unknown[] } } }).model$.source.observers.length;
    const before = { bus: observers(), model: watchers() };
    const pane = find<HTMLElement & { updateComplete: Promise<boolean>; transcript$: { observers: unknown[] } }>(root, 'ad-chat');
    const transcript$ = pane.transcript$;
    expect(transcript$.observers).to.have.length(1);
    const place = pane.parentNode!;
    for (let i = 0; i < 1_000; i += 1) {
      pane.remove();
      if (i % 100 === 0) expect(transcript$.observers).to.have.length(0);
      place.append(pane);
      if (i % 100 === 0) await pane.updateComplete;
    }
    await pane.updateComplete;
    expect({ bus: observers(), model: watchers() }).to.deep.equal(before);
    expect(transcript$.observers).to.have.length(1);
    await until(() => find<TranscriptLog>(root, 'ad-transcript').isConnected);
  });
});
