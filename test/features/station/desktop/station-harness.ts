import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DeskProfile } from '../../../../src/contract/desk.ts';
import type { CommandRefused } from '../../../../src/desktop/frame.ts';
import type { StationEntry } from '../../../../src/desktop/station-entry.ts';
import '../../../../src/features/station/desktop/station-dialog.ts';
import type { StationDialog, StationEntered } from '../../../../src/features/station/desktop/station-dialog.ts';
import type { Combobox } from '../../../../src/ui/combobox.ts';
import { profile } from '../../../desktop/desk-fixture.ts';
import { buttonNamed, find, findAll, until, words } from '../../../desktop/element-support.ts';

/** Drives the dialog as a person does. */
export class StationHarness {
  readonly dialog: StationDialog;
  readonly entered: StationEntered[] = [];
  refusal: CommandRefused | null = null;
  left = 0;

  constructor(dialog: StationDialog) {
    this.dialog = dialog;
    dialog.addEventListener('station-entered', (entered) => {
      this.entered.push(entered);
      if (this.refusal) entered.waitUntil(Promise.reject(this.refusal));
    });
    dialog.addEventListener('station-left', () => { this.left += 1; });
  }

  get root(): ShadowRoot { return this.dialog.shadowRoot!; }
  get said(): string { return words(this.dialog); }
  field(name: string): HTMLInputElement { return find<HTMLInputElement>(this.root, `input[name=${name}]`); }
  choice(label: string): HTMLInputElement {
    const input = findAll<HTMLInputElement>(this.root, 'input').find((each) => each.labels?.[0]?.textContent.trim() === label);
    if (!input) throw new Error(`no field ${label}`);
    return input;
  }
  combobox(label: string): Combobox {
    const found = findAll<Combobox>(this.root, 'ad-combobox').find((each) => each.label === label);
    if (!found) throw new Error(`no combobox ${label}`);
    return found;
  }
  options(label: string): string[] {
    return findAll(this.combobox(label).shadowRoot!, '[role=option]').map((each) => words(each));
  }

  async settle(): Promise<void> {
    await this.dialog.updateComplete;
    await Promise.all(findAll<StationDialog>(this.root, 'ad-number-fields, ad-text-field, ad-combobox, ad-checkbox').map((each) => each.updateComplete));
    await this.dialog.updateComplete;
  }

  async choose(label: string): Promise<void> {
    this.choice(label).click();
    await this.settle();
    await this.settle();
  }

  async type(name: string, text: string): Promise<void> {
    this.field(name).focus();
    this.field(name).select();
    await sendKeys({ type: text });
    await this.settle();
  }

  async search(label: string, text: string): Promise<void> {
    const box = this.combobox(label);
    box.focus();
    find<HTMLInputElement>(box.shadowRoot!, 'input').select();
    await sendKeys({ type: text });
    await box.updateComplete;
  }

  async pick(label: string, text: string): Promise<void> {
    await this.search(label, text);
    await sendKeys({ press: 'Enter' });
    await this.settle();
  }

  async submit(): Promise<void> {
    buttonNamed(this.root, 'Submit').click();
    await this.settle();
    await this.settle();
  }
}

/** The dialog in front of somebody whose profile is a usual one but for `over`. */
export const openStation = async (over: Partial<DeskProfile> = {}, remembered: StationEntry | null = null) => {
  const harness = new StationHarness(await fixture<StationDialog>(html`<ad-station-dialog .profile=${profile(over)} .remembered=${remembered}></ad-station-dialog>`));
  await until(() => find<HTMLDialogElement>(harness.root, 'dialog').matches(':modal'));
  await harness.settle();
  return harness;
};
