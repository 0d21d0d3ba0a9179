import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/ui/combobox.ts';
import type { Combobox } from '../../src/ui/combobox.ts';
import type { ComboboxOption } from '../../src/ui/combobox-options.ts';
import { accessibleInBothThemes, find, findAll } from '../desktop/element-support.ts';

const TEAMS: readonly ComboboxOption[] = [
  { value: 'b', label: 'Billing' }, { value: 's', label: 'Sales' }, { value: 't', label: 'Technical support', hint: 'Level 2' },
];

/** Drives one combobox as a person does. */
class Harness {
  readonly element: Combobox;
  readonly changes: string[] = [];

  constructor(element: Combobox) {
    this.element = element;
    element.addEventListener('combobox-change', ({ value }) => this.changes.push(value));
  }

  get input(): HTMLInputElement { return find<HTMLInputElement>(this.element.shadowRoot!, 'input'); }
  get list(): HTMLElement { return find(this.element.shadowRoot!, '.list'); }
  get options(): string[] { return findAll(this.element.shadowRoot!, '[role=option] .name').map((each) => each.textContent); }
  get active(): string | undefined {
    const id = this.input.getAttribute('aria-activedescendant');
    return id ? find(this.element.shadowRoot!, `#${id} .name`).textContent : undefined;
  }
  get status(): string { return find(this.element.shadowRoot!, '[role=status]').textContent; }
  get isOpen(): boolean { return this.list.matches(':popover-open'); }

  async press(...keys: string[]): Promise<void> {
    this.element.focus();
    for (const key of keys) await sendKeys({ press: key });
    await this.element.updateComplete;
  }

  async type(text: string): Promise<void> {
    this.element.focus();
    this.input.select();
    await sendKeys({ type: text });
    await this.element.updateComplete;
  }
}

const combobox = async (value = '') => new Harness(await fixture<Combobox>(html`
  <ad-combobox label="Team" placeholder="Search" search-hint="Type a name" .options=${TEAMS} .value=${value}></ad-combobox>`));

describe('ad-combobox', () => {
  it('is named by its label, shows the chosen option, and is closed', async () => {
    const { input, isOpen } = await combobox('s');
    expect(input.getAttribute('role')).to.equal('combobox');
    expect(input.labels?.[0]?.textContent).to.equal('Team');
    expect(input.value).to.equal('Sales');
    expect(input.getAttribute('aria-expanded')).to.equal('false');
    expect(isOpen).to.equal(false);
  });

  it('opens by the arrow key, lists all options and highlights the chosen one', async () => {
    const harness = await combobox('s');
    await harness.press('ArrowDown');
    expect(harness.isOpen).to.equal(true);
    expect(harness.options).to.deep.equal(['Billing', 'Sales', 'Technical support']);
    expect(harness.active).to.equal('Sales');
    expect(harness.status).to.equal('3 options');
  });

  it('filters while one types, by label and hint, and says how many are left', async () => {
    const harness = await combobox();
    await harness.type('sal');
    expect(harness.options).to.deep.equal(['Sales']);
    expect(harness.status).to.equal('1 option');
    await harness.type('level');
    expect(harness.options).to.deep.equal(['Technical support']);
    await harness.type('zzz');
    expect(harness.options).to.deep.equal([]);
    expect(harness.status).to.equal('No matches');
  });

  it('chooses the highlighted option by Enter and tells it once', async () => {
    const harness = await combobox();
    await harness.type('bil');
    expect(harness.active).to.equal('Billing');
    await harness.press('Enter');
    expect(harness.changes).to.deep.equal(['b']);
    expect(harness.element.value).to.equal('b');
    expect(harness.input.value).to.equal('Billing');
    expect(harness.isOpen).to.equal(false);
  });

  it('chooses by mouse and keeps the focus in the field', async () => {
    const harness = await combobox();
    await harness.press('ArrowDown');
    find(harness.element.shadowRoot!, '#option-2').click();
    await harness.element.updateComplete;
    expect(harness.changes).to.deep.equal(['t']);
    expect(harness.element.shadowRoot!.activeElement).to.equal(harness.input);
  });

  it('gives up by Escape: the choice stays, and the text is the choice again', async () => {
    const harness = await combobox('s');
    await harness.type('bil');
    await harness.press('Escape');
    expect(harness.isOpen).to.equal(false);
    expect(harness.input.value).to.equal('Sales');
    expect(harness.changes).to.deep.equal([]);
  });

  it('takes the highlighted option when one leaves the field, and nothing that is no option', async () => {
    const harness = await combobox('s');
    await harness.type('bil');
    harness.input.blur();
    await harness.element.updateComplete;
    expect(harness.changes).to.deep.equal(['b']);
    await harness.type('zzz');
    harness.input.blur();
    await harness.element.updateComplete;
    expect(harness.input.value).to.equal('Billing');
    expect(harness.changes).to.deep.equal(['b']);
  });

  it('opens by its button, and does nothing while it is disabled', async () => {
    const harness = await combobox();
    const button = find<HTMLButtonElement>(harness.element.shadowRoot!, 'button');
    // For the mouse only: to the keyboard and to screen readers the field is the one control.
    expect([button.tabIndex, button.getAttribute('aria-hidden')]).to.deep.equal([-1, 'true']);
    button.click();
    await harness.element.updateComplete;
    expect(harness.isOpen).to.equal(true);
    await harness.press('Escape');
    harness.element.disabled = true;
    await harness.element.updateComplete;
    expect(harness.input.disabled && button.disabled).to.equal(true);
  });

  it('is not clipped inside a dialog, and its Escape leaves the dialog open', async () => {
    const dialog = await fixture<HTMLDialogElement>(html`<dialog aria-label="Choose"><ad-combobox label="Team" .options=${TEAMS}></ad-combobox></dialog>`);
    dialog.showModal();
    const harness = new Harness(find<Combobox>(dialog, 'ad-combobox'));
    await harness.press('ArrowDown');
    const box = harness.list.getBoundingClientRect();
    expect(harness.element.shadowRoot!.elementFromPoint(box.left + 20, box.top + 20)?.closest('[role=option]')).to.not.equal(null);
    expect(box.bottom).to.be.at.most(window.innerHeight);
    await harness.press('Escape');
    expect(harness.isOpen).to.equal(false);
    expect(dialog.open).to.equal(true);
    await harness.press('Escape');
    expect(dialog.open).to.equal(false);
  });

  it('says what is wrong', async () => {
    const harness = await combobox();
    harness.element.error = 'Choose a team.';
    await harness.element.updateComplete;
    expect(harness.input.getAttribute('aria-invalid')).to.equal('true');
    expect(harness.input.getAttribute('aria-describedby')).to.equal('search-hint error');
    expect(find(harness.element.shadowRoot!, '#error').textContent).to.equal('Choose a team.');
  });

  it('has no accessibility violation, closed or open', async () => {
    const harness = await combobox('t');
    await accessibleInBothThemes(harness.element);
    await harness.press('ArrowDown');
    await accessibleInBothThemes(harness.element);
  });

  it('tells through events that reach the page', async () => {
    const harness = await combobox();
    await harness.type('sales');
    const told = oneEvent(document.body, 'combobox-change');
    await harness.press('Enter');
    expect((await told as unknown as { value: string }).value).to.equal('s');
  });
});
