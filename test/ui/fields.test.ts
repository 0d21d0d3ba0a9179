import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/ui/checkbox.ts';
import type { Checkbox } from '../../src/ui/checkbox.ts';
import { RadioGroup } from '../../src/ui/radio-group.ts';
import '../../src/ui/text-field.ts';
import type { TextField } from '../../src/ui/text-field.ts';
import { accessibleInBothThemes, findAll } from '../desktop/element-support.ts';

describe('ad-text-field', () => {
  const field = () => fixture<TextField>(html`
    <ad-text-field label="Email" name="email" type="email" autocomplete="username" inputmode="email" hint="Yours" required></ad-text-field>`);

  it('is a native field with a real label, for forms, autofill and screen readers', async () => {
    const { input } = await field();
    expect(input?.labels?.[0]?.textContent).to.equal('Email');
    expect(input).to.include({ name: 'email', type: 'email', autocomplete: 'username', inputMode: 'email' });
    expect(input?.getAttribute('aria-required')).to.equal('true');
  });

  it('belongs to the form around it', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><ad-text-field name="code" .value=${'123456'}></ad-text-field></form>`);
    expect(new FormData(form).get('code')).to.equal('123456');
  });

  it('tells what is typed by native events', async () => {
    const element = await field();
    const values: string[] = [];
    element.addEventListener('input', () => values.push(element.value));
    element.focus();
    await sendKeys({ type: 'ab' });
    expect(values).to.deep.equal(['a', 'ab']);
  });

  it('takes what a password manager puts in', async () => {
    const element = await field();
    element.input!.value = 'filled@example.test';
    element.input!.dispatchEvent(new Event('change', { bubbles: true }));
    expect(element.value).to.equal('filled@example.test');
  });

  it('is described by its hint and its error', async () => {
    const element = await field();
    const described = () => element.input?.ariaDescribedByElements?.map((each) => each.textContent);
    expect(described()).to.deep.equal(['Yours']);
    element.error = 'Wrong';
    await element.updateComplete;
    expect(described()).to.deep.equal(['Yours', 'Wrong']);
    expect(element.input?.getAttribute('aria-invalid')).to.equal('true');
    expect(element.querySelector('[role=alert]')?.textContent).to.equal('Wrong');
  });

  it('can be read only', async () => {
    const element = await field();
    element.readonly = true;
    await element.updateComplete;
    expect(element.input?.readOnly).to.equal(true);
  });

  it('has no accessibility violation', async () => {
    const element = await field();
    element.error = 'Wrong';
    await element.updateComplete;
    await accessibleInBothThemes(element);
  });
});

describe('ad-checkbox', () => {
  it('is a native check box that tells its new state', async () => {
    const element = await fixture<Checkbox>(html`<ad-checkbox label="Remember" hint="Here" .checked=${true}></ad-checkbox>`);
    const input = element.querySelector('input')!;
    expect(input.labels?.[0]?.textContent).to.equal('Remember');
    expect(input.checked).to.equal(true);
    let told: boolean | undefined;
    element.addEventListener('change', () => { told = element.checked; });
    element.focus();
    await sendKeys({ press: 'Space' });
    expect(told).to.equal(false);
    await accessibleInBothThemes(element);
  });
});

describe('ad-radio-group', () => {
  const OPTIONS = [{ value: 'a', label: 'First' }, { value: 'b', label: 'Second' }];

  it('is a named group of native radio buttons', async () => {
    const element = await fixture<RadioGroup>(html`<ad-radio-group label="Order" .options=${OPTIONS} value="a"></ad-radio-group>`);
    expect(element.querySelector('legend')?.textContent).to.equal('Order');
    expect(findAll<HTMLInputElement>(element, 'input').map((input) => [input.labels?.[0]?.textContent, input.checked])).to.deep.equal([['First', true], ['Second', false]]);
    let told = '';
    element.addEventListener('change', () => { told = element.value; });
    element.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(told).to.equal('b');
    await accessibleInBothThemes(element);
  });

  it('says what is wrong and can be disabled', async () => {
    const element = await fixture<RadioGroup>(html`<ad-radio-group stacked disabled label="Order" error="Choose one." .options=${OPTIONS}></ad-radio-group>`);
    expect(element.querySelector('[role=alert]')?.textContent).to.equal('Choose one.');
    expect(element.querySelector('input')?.matches(':disabled')).to.equal(true);
  });
});

describe('focus', () => {
  it('reaches the native field even before the element has rendered', async () => {
    for (const tag of ['ad-text-field', 'ad-checkbox', 'ad-radio-group'] as const) {
      const element = document.createElement(tag);
      if (element instanceof RadioGroup) element.options = [{ value: 'a', label: 'First' }];
      document.body.append(element);
      element.focus();
      await element.updateComplete;
      expect(element.contains(document.activeElement), tag).to.equal(true);
      element.remove();
    }
  });
});
