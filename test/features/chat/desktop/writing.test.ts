import { expect, nextFrame } from '@open-wc/testing';
import { desk, handled, message, mine, wrappingUp } from '../../../desktop/desk-fixture.ts';
import { accessibleInBothThemes, buttonNamed, find, findAll, until, words } from '../../../desktop/element-support.ts';
import { field, opened, posted, row, talking, texts, write } from './chat-fixture.ts';

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

  it('CARD-003 every keystroke is in the desk’s memory at once, and comes back in the next window', async () => {
    const before = await opened([message(1)]);
    write(before.root, 'half a sen');
    expect(before.frame.memory.get('draft:i-1')).to.equal('half a sen');
    write(before.root, '');
    expect(before.frame.memory.get('draft:i-1')).to.equal(null);
    before.frame.root.remove();
    const after = await opened([message(1)], {}, { 'draft:i-1': 'half a sentence' });
    expect(field(after.root).value).to.equal('half a sentence');
  });

  it('takes what another window has written since', async () => {
    const { frame, root } = await opened([message(1)]);
    frame.memory.arrive('draft:i-1', 'from there');
    await until(() => field(root).value === 'from there');
  });

  it('shows two drafts side by side and takes the chosen one', async () => {
    const { frame, root } = await opened([message(1)]);
    write(root, 'Dear Maria');
    frame.memory.conflicts$.next([{ key: 'draft:i-1', mine: 'Dear Maria', theirs: 'Hello Maria' }, { key: 'draft:other', mine: 'a', theirs: 'b' }]);
    await until(() => findAll(root, 'ad-draft-conflict').length === 1);
    const sides = findAll(root, '.side').map(words);
    expect(sides).to.deep.equal(['Written here Dear Maria Use this one', 'Written in another window Hello Maria Use this one']);
    await accessibleInBothThemes(find(root, 'ad-draft-conflict'));
    findAll(root, '.side button')[1]!.click();
    expect(frame.memory.resolved).to.deep.equal([{ key: 'draft:i-1', value: 'Hello Maria' }]);
    await until(() => field(root).value === 'Hello Maria' && findAll(root, 'ad-draft-conflict').length === 0);
  });

  it('keeps the draft when another worker’s desk does not know the conversation yet', async () => {
    const { frame, root } = await opened([message(1)], {}, { 'draft:i-1': 'x', 'place:i-1': 'm-1@0' });
    const known = frame.model.desk;
    frame.become({ desk: desk([]) });
    expect([frame.memory.get('draft:i-1'), frame.memory.get('place:i-1')]).to.deep.equal(['x', 'm-1@0']);
    frame.become({ desk: known });
    frame.select('i-1');
    await until(() => field(root).value === 'x');
  });

  it('leaves no words in the browser’s own memory of forms', async () => {
    const { root } = await opened([message(1)]);
    expect(field(root).getAttribute('autocomplete')).to.equal('off');
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
