import { expect } from '@open-wc/testing';
import { actions } from '../../../../src/features/handling/desktop/actions.ts';
import { feature } from '../../../../src/features/handling/desktop/index.ts';
import { desk, handled, wrappingUp } from '../../../desktop/desk-fixture.ts';
import { mount } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

const opened = (interaction = handled({ id: 'i-1' })) => {
  const frame = new FakeFrame(desk([interaction]), { selectedId: 'i-1' });
  mount(feature, frame);
  actions.register(frame);
  const action = (id: string) => frame.actions.all.find((each) => each.id === `handling.${id}`)!;
  return { frame, action };
};

describe('handling actions', () => {
  it('End ends the conversation in the workspace, once; Transfer asks where to', () => {
    const { frame, action } = opened();
    action('end').run();
    action('end').run();
    expect(frame.commands).to.deep.equal([{ kind: 'interaction.end', interactionId: 'i-1' }]);
    const asked: string[] = [];
    frame.root.addEventListener('transfer-asked', ({ interactionId }) => asked.push(interactionId));
    action('transfer').run();
    expect(asked).to.deep.equal(['i-1']);
  });

  it('say why not: nothing open, over, no line, no answer', () => {
    const { frame, action } = opened();
    const why = () => (action('end').possible(frame.model) ? null : action('end').why?.(frame.model));
    expect(why()).to.equal(null);
    frame.become({ line: 'reconnecting' });
    expect(why()).to.equal('Needs a connection');
    frame.become({ line: 'online', unresponsive: ['i-1'] });
    expect(why()).to.contain('respond');
    frame.become({ unresponsive: [], selectedId: null });
    expect(why()).to.equal('No conversation is open in the workspace.');
    const over = opened(wrappingUp({ id: 'i-1' }));
    expect(over.action('end').possible(over.frame.model)).to.equal(false);
  });
});
