import { expect } from '@open-wc/testing';
import { offeredTasks, taskListView } from '../../../../src/features/offers/desktop/task-list-view.ts';
import { desk, handled, message, mine, offered, session, T0, wrappingUp } from '../../../desktop/desk-fixture.ts';

const marks = (read: number) => ({ customer: { delivered: 0, read: 0 }, agent: { delivered: read, read } });

describe('task list view', () => {
  it('shows an offer with customer, queue, waiting time and the RONA moment', () => {
    const [task] = offeredTasks(desk([offered()]));
    expect(task).to.deep.equal({
      id: 'i-1', offerId: 'o-1', channel: 'chat', customer: 'Maria', queue: 'Returns',
      waitingSince: T0, offeredAt: T0 + 30_000, expiresAt: T0 + 60_000, direct: false,
    });
  });

  it('puts the offer that runs out first on top', () => {
    const tasks = offeredTasks(desk([
      offered({ id: 'late' }, { id: 'o-2', at: T0 + 2 }), offered({ id: 'early' }, { id: 'o-1', at: T0 + 1 }),
    ]));
    expect(tasks.map((task) => task.id)).to.deep.equal(['early', 'late']);
  });

  it('leaves out what is offered to, or handled by, somebody else', () => {
    const view = taskListView(desk([
      offered({ id: 'a' }, { agentId: 'other' }), handled({ id: 'b', agentId: 'other' }),
    ]));
    expect(view.offered).to.have.length(0);
    expect(view.handled).to.have.length(0);
  });

  it('shows the last message on one line and whose it is', () => {
    const last = mine(3, { text: ' one\n two\t three ' });
    const [task] = taskListView(desk([handled({ messages: 3, lastMessage: last })])).handled;
    expect(task).to.include({ preview: 'one two three', previewOwn: true, unread: 0 });
  });

  it('counts the messages after the last one that the agent has seen', () => {
    const [task] = taskListView(desk([
      handled({ messages: 5, lastMessage: message(5), marks: marks(2) }),
    ])).handled;
    expect(task?.unread).to.equal(3);
  });

  it('counts nothing as new once the agent has answered', () => {
    const [task] = taskListView(desk([handled({ messages: 5, lastMessage: mine(5), marks: marks(2) })])).handled;
    expect(task?.unread).to.equal(0);
  });

  it('says by the state why the list is empty', () => {
    expect(taskListView(desk()).empty).to.equal('available');
    const idle = { session: session({ presence: { state: 'idle', idleCodeId: 'lunch' } as const }) };
    expect(taskListView(desk([], idle)).empty).to.equal('idle');
    expect(taskListView(desk([wrappingUp()], idle)).empty).to.equal(null);
    expect(taskListView(desk([handled()])).empty).to.equal(null);
  });
});
