import { expect } from '@open-wc/testing';
import { guardClosing } from '../../../../src/features/profile/desktop/closing-guard.ts';
import { desk } from '../../../desktop/desk-fixture.ts';
import { until } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

describe('closing the window', () => {
  it('WX-278 asks instead of closing while signed in, and then to sign out', async () => {
    const frame = new FakeFrame();
    const target = new EventTarget();
    const letGo = guardClosing(frame, target);
    const closing = () => {
      const event = new Event('beforeunload', { cancelable: true });
      target.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(closing()).to.equal(true);
    await until(() => frame.toasts.length === 1);
    expect(frame.toasts[0]).to.equal('You are still signed in. Sign out in the user menu instead of closing the window.');
    frame.become({ role: 'moved' });
    expect(closing(), 'the session goes on in another window').to.equal(false);
    frame.become({ role: 'working', desk: desk([], { session: null }) });
    expect(closing(), 'nobody has to sign out twice').to.equal(false);
    frame.become({ desk: desk() });
    letGo();
    expect(closing(), 'on the way out').to.equal(false);
  });
});
