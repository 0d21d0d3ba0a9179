import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { FAULTS, type FaultCode } from '../../../../src/contract/errors.ts';
import { accessibleInBothThemes, buttonNamed, find, findAll, until, words } from '../../../desktop/element-support.ts';
import { refused, SignInHarness } from './sign-in-harness.ts';

const open = (notice?: string) => new SignInHarness().open(notice);

describe('ad-sign-in-page', () => {
  it('asks for the e-mail address and goes on with Next', async () => {
    const harness = await open();
    expect(harness.field('password').hidden).to.equal(true);
    expect(buttonNamed(harness.page, 'Next').type).to.equal('submit');
    await harness.toPassword();
    expect(harness.said).to.include('anna@example.test');
  });

  it('asks for the password and goes on with Sign In', async () => {
    const harness = await (await open()).toPassword();
    expect(buttonNamed(harness.page, 'Sign In').type).to.equal('submit');
    await harness.answer('secret word');
    await until(() => harness.done === 1);
    expect(harness.server.asked).to.deep.equal([['signIn', 'anna@example.test', 'secret word']]);
  });

  it('is one form that password managers understand, in the light tree', async () => {
    const { page } = await open();
    const inputs = findAll<HTMLInputElement>(page, 'form input');
    expect(new Set(inputs.map((input) => input.form)).size).to.equal(1);
    expect(inputs.map(({ type, name, autocomplete }) => [type, name, autocomplete])).to.deep.equal([
      ['email', 'email', 'username'], ['password', 'password', 'current-password'],
    ]);
    expect(inputs.every((input) => input.getRootNode() === document)).to.equal(true);
  });

  it('goes back to the address by the browser’s back, by its chord and by Change', async () => {
    const harness = await (await open()).toPassword();
    history.back();
    await harness.see('email');
    expect(harness.field('email').value).to.equal('anna@example.test');
    await harness.answer('');
    await harness.see('password');
    await sendKeys({ press: 'Alt+ArrowLeft' });
    await harness.see('email');
    await harness.answer('');
    await harness.see('password');
    buttonNamed(harness.page, 'Change').click();
    await harness.see('email');
  });

  it('takes no address that is none, and no empty password', async () => {
    const harness = await open();
    await harness.answer('anna');
    expect(harness.said).to.include('Enter your e-mail address');
    expect(harness.field('password').hidden).to.equal(true);
    await sendKeys({ type: '@example.test' });
    await harness.toPassword('');
    await harness.answer('');
    expect(harness.said).to.include('Enter your password.');
    expect(harness.server.asked).to.deep.equal([]);
  });

  it('WX-015 every refusal of sign-in is said in words of its own, with its tracking ID, and tells to contact the administrator', async () => {
    const seen = new Set<string>();
    const harness = await (await open()).toPassword();
    const codes: FaultCode[] = ['wrong-credentials', 'rate-limited', 'forbidden', 'profile-not-configured', 'unavailable', 'internal'];
    for (const refusal of [...codes.map((code) => refused(code)), refused('unavailable', { cause: 'network' })]) {
      harness.server.refusal = refusal;
      await sendKeys({ type: 'x' });
      await harness.answer('');
      await until(() => harness.page.querySelector('[role=alert]'));
      const said = words(find(harness.page, '[role=alert]'));
      expect(said).to.include('contact your administrator').and.to.include('t-42');
      seen.add(said);
    }
    expect(seen.size).to.equal(codes.length + 1);
    expect(codes.every((code) => code in FAULTS)).to.equal(true);
    expect(harness.done).to.equal(0);
  });

  it('forgets an old refusal with the next attempt', async () => {
    const harness = await (await open()).toPassword();
    harness.server.refusal = refused('wrong-credentials');
    await harness.answer('wrong');
    await until(() => harness.page.querySelector('[role=alert]'));
    harness.server.refusal = null;
    await harness.answer('right');
    await until(() => harness.done === 1 && !harness.page.querySelector('[role=alert]'));
  });

  it('WX-021 reminds the agent to check that the calling device is ready', async () => {
    expect((await open()).said).to.include('check that your calling device is ready to receive calls');
  });

  it('says why the person stands here', async () => {
    const harness = await open('You are signed out.');
    expect(words(find(harness.page, '[role=status]'))).to.equal('You are signed out.');
  });

  describe('a forgotten password', () => {
    const forgotten = async () => {
      const harness = await (await open()).toPassword();
      buttonNamed(harness.page, 'Forgot password').click();
      await harness.see('code');
      return harness;
    };

    it('is replaced with the code of the mail, and the new one signs in', async () => {
      const harness = await forgotten();
      expect(harness.server.asked).to.deep.equal([['sendCode', 'anna@example.test']]);
      expect(find<HTMLInputElement>(harness.page, 'input[name=code]')).to.include({ autocomplete: 'one-time-code', inputMode: 'numeric' });
      expect(find<HTMLInputElement>(harness.page, 'input[name=new-password]').autocomplete).to.equal('new-password');
      await sendKeys({ type: '123456' });
      harness.field('new-password').focus();
      await harness.answer('a new secret');
      await harness.see('password');
      expect(harness.server.asked.at(-1)).to.deep.equal(['resetPassword', 'anna@example.test', '123456', 'a new secret']);
      expect(harness.said).to.include('The password is changed.');
    });

    it('needs exactly six digits and eight characters', async () => {
      const harness = await forgotten();
      for (const code of ['12345', '1234567', '12a456', '']) {
        harness.field('code').value = code;
        harness.field('code').input!.value = code;
        harness.field('code').input!.dispatchEvent(new Event('input', { bubbles: true }));
        buttonNamed(harness.page, 'Set new password').click();
        await until(() => harness.said.includes('The verification code has exactly 6 digits.'));
      }
      harness.field('code').focus();
      harness.field('code').input!.select();
      await sendKeys({ type: '123456' });
      harness.field('new-password').focus();
      await harness.answer('short');
      expect(harness.said).to.include('The password must have 8 to 128 characters.');
      expect(harness.server.asked).to.have.length(1);
    });

    it('shows a wrong code in words, and sends another one', async () => {
      const harness = await forgotten();
      harness.server.refusal = refused('wrong-code');
      await sendKeys({ type: '999999' });
      harness.field('new-password').focus();
      await harness.answer('a new secret');
      await until(() => harness.said.includes('The verification code is not correct or has expired.'));
      harness.server.refusal = null;
      buttonNamed(harness.page, 'Send a new code').click();
      await until(() => harness.said.includes('A new code is on its way.'));
      expect(harness.server.asked.at(-1)).to.deep.equal(['sendCode', 'anna@example.test']);
    });

    it('can be remembered again', async () => {
      const harness = await forgotten();
      buttonNamed(harness.page, 'Back').click();
      await harness.see('password');
    });

    it('has no accessibility violation', async () => {
      await accessibleInBothThemes((await forgotten()).page);
    });
  });

  it('has no accessibility violation at any step', async () => {
    const harness = await open();
    await accessibleInBothThemes(harness.page);
    await harness.toPassword();
    harness.server.refusal = refused('wrong-credentials');
    await harness.answer('wrong');
    await until(() => harness.page.querySelector('[role=alert]'));
    await accessibleInBothThemes(harness.page);
  });
});
