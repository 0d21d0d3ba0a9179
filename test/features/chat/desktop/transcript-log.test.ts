import { expect } from '@open-wc/testing';
import { feature } from '../../../../src/features/chat/desktop/index.ts';
import { message, mine } from '../../../desktop/desk-fixture.ts';
import { accessibleInBothThemes, atRest, buttonNamed, find, findAll, mount, until, words } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';
import { NEWEST, atEnd, bubbles, fromEnd, log, marks, opened, posted, range, row, scrollTo, talking, tall, texts, write } from './chat-fixture.ts';

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

  it('tells where its reader stays, and is there again in another window', async () => {
    const before = await opened(range(1, 40, tall));
    await atEnd(before.root);
    await scrollTo(before.root, log(before.root).scrollTop - 900);
    await until(() => before.frame.memory.get('place:i-1'), 'the place is kept');
    const place = before.frame.memory.get('place:i-1')!;
    const [, id, offset] = /^(.+)@(-?\d+)$/.exec(place)!;
    before.frame.root.remove();

    const after = await opened(range(1, 40, tall), {}, { 'place:i-1': place });
    const top = () => row(after.root, id!)!.getBoundingClientRect().top - log(after.root).getBoundingClientRect().top;
    await until(() => Math.abs(top() - Number(offset)) < 4, 'the same message is at the same place');
    find(after.root, '.to-end').click();
    await until(() => after.frame.memory.get('place:i-1') === null, 'the end is no place');
  });

  it('fetches older messages to find the place again', async () => {
    const frame = new FakeFrame(talking(range(1, 100, tall)), { selectedId: 'i-1' });
    frame.memory.keep('place:i-1', 'm-20@10');
    frame.answers[NEWEST] = { messages: range(51, 100, tall) };
    frame.answers['/interactions/i-1/messages?before=51&limit=50'] = { messages: range(1, 50, tall) };
    const root = mount(feature, frame);
    Object.assign(root.style, { display: 'flex', flexDirection: 'column', height: '480px', width: '640px' });
    await until(() => row(root, 'm-20'), 'it is in sight');
    expect(frame.asked).to.have.length(2);
  });

  it('WX-129 says that the interaction does not respond when it cannot be loaded, tries again, and heals', async () => {
    const frame = new FakeFrame(talking([message(1)]), { selectedId: 'i-1' });
    const root = mount(feature, frame);
    await until(() => words(root).includes('This interaction does not respond'));
    expect(frame.model.unresponsive).to.deep.equal(['i-1']);
    await accessibleInBothThemes(root);
    frame.answers[NEWEST] = { messages: [message(1)] };
    buttonNamed(root, 'Try again').click();
    await until(() => bubbles(root).length === 1);
    expect(frame.model.unresponsive).to.deep.equal([]);
    expect(words(root)).to.not.include('does not respond');
  });

  it('without a line shows what waits to be sent, and says when the rest will be there', async () => {
    const frame = new FakeFrame(talking([message(1)]), { selectedId: 'i-1', line: 'reconnecting' });
    const root = mount(feature, frame);
    await until(() => words(root).includes('The conversation so far is shown when the connection is back.'));
    expect(words(root)).to.not.include('does not respond');
    await accessibleInBothThemes(root);
    write(root, 'kept');
    buttonNamed(root, 'Send').click();
    await until(() => bubbles(root).length === 1);
    expect(words(root)).to.include('when the connection is back');
    frame.answers[NEWEST] = { messages: [message(1)] };
    frame.become({ line: 'online' });
    await until(() => bubbles(root).length === 2);
    expect(words(root)).to.not.include('when the connection is back');
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
