import { expect } from '@open-wc/testing';
import { isBackChord, isCode, isEmail, isNewPassword, stepOf } from '../../../../src/features/sign-in/desktop/sign-in-steps.ts';

const key = (over: Partial<KeyboardEvent>) => ({ key: 'ArrowLeft', altKey: false, metaKey: false, ctrlKey: false, shiftKey: false, ...over });

describe('sign-in steps', () => {
  it('goes back by Alt + Left arrow, and on a Mac by Command + Left arrow', () => {
    expect(isBackChord(key({ altKey: true }), false)).to.equal(true);
    expect(isBackChord(key({ metaKey: true }), true)).to.equal(true);
    for (const [event, mac] of [
      [key({}), false], [key({ metaKey: true }), false], [key({ altKey: true }), true],
      [key({ altKey: true, key: 'ArrowRight' }), false], [key({ altKey: true, ctrlKey: true }), false], [key({ altKey: true, shiftKey: true }), false],
    ] as const) expect(isBackChord(event, mac)).to.equal(false);
  });

  it('knows an address by its one @', () => {
    expect(['a@b', ' anna@example.test ', 'å@ü.example'].every(isEmail)).to.equal(true);
    expect(['', 'a', '@', 'a@', '@b', 'a b@c', 'a@b@c', `${'a'.repeat(254)}@b`].some(isEmail)).to.equal(false);
  });

  it('knows a code by its six digits', () => {
    expect([' 012345 ', '999999'].every(isCode)).to.equal(true);
    expect(['', '12345', '1234567', '12345a', '１２３４５６'].some(isCode)).to.equal(false);
  });

  it('knows the server’s rule for passwords', () => {
    expect([7, 8, 128, 129].map((length) => isNewPassword('x'.repeat(length)))).to.deep.equal([false, true, true, false]);
  });

  it('shows a later step only when the address is known', () => {
    expect(stepOf({ step: 'password' }, 'a@b')).to.equal('password');
    expect(stepOf({ step: 'reset' }, 'a@b')).to.equal('reset');
    expect(stepOf({ step: 'password' }, '')).to.equal('email');
    expect(stepOf({ step: 'admin' }, 'a@b')).to.equal('email');
    expect(stepOf(null, 'a@b')).to.equal('email');
  });
});
