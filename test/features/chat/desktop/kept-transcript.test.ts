import { expect, nextFrame } from '@open-wc/testing';
import { firstValueFrom } from 'rxjs';
import { feature } from '../../../../src/features/chat/desktop/index.ts';
import { TranscriptStore } from '../../../../src/features/chat/desktop/transcript-store.ts';
import type { Transcript } from '../../../../src/features/chat/desktop/transcript.ts';
import type { DeskModel } from '../../../../src/desktop/frame.ts';
import { desk, handled, message } from '../../../desktop/desk-fixture.ts';
import { accessibleInBothThemes, find, findAll, mount, until, words } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';
import { NEWEST, atEnd, bubbles, log, posted, range, row, scrollTo, talking, tall, texts } from './chat-fixture.ts';

const LATER = 'Newer messages are shown when the connection is back.';
const numbers = (transcript: { messages: readonly { n: number }[] } | undefined) => transcript?.messages.map(({ n }) => n);

/** A page load: the vault has something, and the server answers when the test wants it to. */
const started = (kept: readonly ReturnType<typeof message>[], over: Partial<DeskModel> = {}) => {
  const frame = new FakeFrame(talking(kept), { selectedId: 'i-1', ...over });
  if (kept.length > 0) frame.transcripts.kept.set('i-1', kept);
  const answer = Promise.withResolvers<unknown>();
  frame.answers[NEWEST] = answer.promise;
  return { frame, answer };
};

const shown = (frame: FakeFrame) => {
  const root = mount(feature, frame);
  Object.assign(root.style, { display: 'flex', flexDirection: 'column', height: '480px', width: '640px' });
  return root;
};

describe('what this browser has kept of a conversation', () => {
  const following = (store: TranscriptStore) => {
    const seen: Transcript[] = [];
    store.of('i-1').subscribe((value) => seen.push(value));
    return seen;
  };

  it('is there before the server answers, and gives way to the server’s page in one step', async () => {
    const { frame, answer } = started(range(3, 6));
    const seen = following(new TranscriptStore(frame));
    await until(() => seen.at(-1)?.messages.length === 4);
    expect(seen.at(-1)).to.include({ opened: false, loading: 'newest' });
    const before = seen.length;
    answer.resolve({ messages: range(5, 8) });
    await until(() => seen.at(-1)?.opened);
    expect(numbers(seen.at(-1))).to.deep.equal([3, 4, 5, 6, 7, 8]);
    expect(seen).to.have.length(before + 1);
  });

  it('does not outlive the server’s word: what the server does not have goes, and a gap is never shown', async () => {
    const { frame, answer } = started([...range(1, 2), message(3, { id: 'ghost' })]);
    const seen = following(new TranscriptStore(frame));
    await until(() => seen.at(-1)?.messages.length === 3);
    answer.resolve({ messages: [message(2)] });
    await until(() => seen.at(-1)?.opened);
    expect(numbers(seen.at(-1))).to.deep.equal([1, 2]);
    const far = started(range(1, 3));
    const later = following(new TranscriptStore(far.frame));
    far.answer.resolve({ messages: range(60, 62) });
    await until(() => later.at(-1)?.opened);
    expect(numbers(later.at(-1))).to.deep.equal([60, 61, 62]);
  });

  it('is written after the newest page and after each live message, and never before', async () => {
    const { frame, answer } = started([]);
    const seen = following(new TranscriptStore(frame));
    await nextFrame();
    expect(frame.transcripts.kept.size).to.equal(0);
    answer.resolve({ messages: range(1, 2) });
    await until(() => seen.at(-1)?.opened);
    expect(frame.transcripts.kept.get('i-1')?.length).to.equal(2);
    frame.happen(posted(message(3)), talking(range(1, 3)));
    expect(frame.transcripts.kept.get('i-1')?.length).to.equal(3);
  });

  it('goes on also for a conversation that was not opened since the page was loaded, if it is the agent’s', async () => {
    const { frame, answer } = started(range(1, 2), { selectedId: null });
    const store = new TranscriptStore(frame);
    frame.happen(posted(message(3)), desk([handled({ agentId: 'other', messages: 3 })]));
    expect(frame.asked).to.deep.equal([]);
    frame.happen(posted(message(3)), talking(range(1, 3)));
    answer.resolve({ messages: range(1, 3) });
    await until(() => frame.transcripts.kept.get('i-1')?.length === 3);
    expect(numbers(await firstValueFrom(store.of('i-1'))), 'opened later, it is there').to.deep.equal([1, 2, 3]);
    expect(frame.asked).to.have.length(1);
  });

  it('without a line stays in sight with the reason, also while it is tried again; nothing older can be asked for', async () => {
    const { frame, answer } = started(range(3, 5), { line: 'connecting', confirmed: false });
    const root = shown(frame);
    await until(() => bubbles(root).length === 3);
    answer.reject(new Error('no network'));
    await until(() => words(root).includes(LATER));
    expect(texts(root)).to.deep.equal(range(3, 5).map(({ text }) => text));
    expect(words(root)).to.not.include('does not respond');
    expect(find<HTMLButtonElement>(root, '.older button').disabled).to.equal(true);
    expect(frame.asked).to.have.length(1);
    await accessibleInBothThemes(root);
    frame.answers[NEWEST] = { messages: range(1, 6) };
    frame.become({ line: 'online', confirmed: true });
    await until(() => bubbles(root).length === 6);
    expect(words(root)).to.not.include(LATER);
    expect(findAll(root, '.older')).to.have.length(0);
  });

  it('is marked as still being loaded, and the log is the same one when all is there, at the reader’s place', async () => {
    const { frame, answer } = started(range(1, 40, tall));
    const root = shown(frame);
    await atEnd(root);
    expect(find(root, '.coming').textContent).to.equal('Loading the conversation…');
    const before = log(root);
    await scrollTo(root, log(root).scrollTop - 900);
    const reader = findAll(root, '[data-id]').find((each) => each.getBoundingClientRect().top > log(root).getBoundingClientRect().top)!.dataset['id']!;
    const top = () => row(root, reader)?.getBoundingClientRect().top ?? -1e6;
    const seen = top();
    answer.resolve({ messages: range(1, 42, tall) });
    await until(() => findAll(root, '.coming').length === 0);
    await until(() => words(root).includes('2 new messages'));
    expect(log(root)).to.equal(before);
    await until(() => Math.abs(top() - seen) < 4, 'the same message is at the same place');
  });

  it('WX-129 gives way to the word that the interaction does not respond while there is a line', async () => {
    const { frame, answer } = started(range(1, 2));
    const root = shown(frame);
    await until(() => bubbles(root).length === 2);
    answer.reject(new Error('no'));
    await until(() => words(root).includes('This interaction does not respond'));
    expect(frame.model.unresponsive).to.deep.equal(['i-1']);
  });
});
