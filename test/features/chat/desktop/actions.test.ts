import { expect } from '@open-wc/testing';
import { actions } from '../../../../src/features/chat/desktop/actions.ts';
import { desk, handled, wrappingUp } from '../../../desktop/desk-fixture.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

describe('chat actions', () => {
  it('the message field is there while the conversation goes on; without a field the workspace takes the focus', () => {
    const frame = new FakeFrame(desk([handled({ id: 'i-1' }), wrappingUp({ id: 'i-2' })]), { selectedId: 'i-1' });
    const main = frame.root.appendChild(document.createElement('main'));
    main.tabIndex = -1;
    document.body.append(frame.root);
    actions.register(frame);
    const message = frame.actions.all.find(({ id }) => id === 'chat.message')!;
    expect(message.possible(frame.model)).to.equal(true);
    message.run();
    expect(document.activeElement).to.equal(main);
    frame.become({ selectedId: 'i-2' });
    expect(message.possible(frame.model)).to.equal(false);
    expect(message.why?.(frame.model)).to.equal('No conversation is open in the workspace.');
    frame.root.remove();
  });
});
