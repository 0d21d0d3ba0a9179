import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LitElement, type TemplateResult } from 'lit';
import { controlStyles } from '../../src/ui/control-styles.css.ts';
import { dialogStyles } from '../../src/ui/dialog.css.ts';
import { dialog } from '../../src/ui/dialog.ts';
import { announce } from '../../src/ui/live-region.ts';
import { accessibleInBothThemes, buttonNamed, find, until } from '../desktop/element-support.ts';

/** An element with a dialog, as features have them. */
class Host extends LitElement {
  static override styles = [controlStyles, dialogStyles];
  static override properties = { open: {}, fixed: {}, plain: {} };
  declare open: boolean;
  declare fixed: boolean;
  declare plain: boolean;
  asked = 0;

  override render(): TemplateResult {
    return dialog({
      heading: 'Reasons', open: this.open, ...(this.fixed ? {} : { dismiss: () => this.#count() }),
      body: html`<p>Words</p><button type="button" ?autofocus=${!this.plain}>Inside</button>`,
      footer: html`<button type="button">Done</button>`,
    });
  }

  #count(): void {
    this.asked += 1;
  }
}
customElements.define('test-dialog', Host);

const native = (host: Host) => find<HTMLDialogElement>(host.shadowRoot!, 'dialog');
const isModal = (host: Host) => native(host).matches(':modal');

const open = async (over: Partial<Host> = {}) => {
  const host = await fixture<Host>(html`<test-dialog .open=${true} .fixed=${over.fixed ?? false} .plain=${over.plain ?? false}></test-dialog>`);
  await until(() => isModal(host));
  return host;
};

describe('dialog', () => {
  it('is modal and named by its heading', async () => {
    const host = await open();
    expect(native(host).getAttribute('aria-label')).to.equal('Reasons');
    expect(find(native(host), 'h2').textContent).to.equal('Reasons');
    expect(native(host).contains(buttonNamed(host.shadowRoot!, 'Done'))).to.equal(true);
  });

  it('what is announced is said inside, where alone screen readers listen, and on the page again at the end', async () => {
    const host = await open();
    const said = (root: ParentNode) => root.querySelector('[data-live-region=polite]')?.textContent;
    announce('Meanwhile');
    await until(() => said(native(host)) === 'Meanwhile');
    expect(said(document)).to.not.equal('Meanwhile');
    host.open = false;
    await until(() => !native(host).open);
    announce('Afterwards');
    expect(said(document)).to.equal('Afterwards');
  });

  it('begins at the child that wants the focus and gives the focus back', async () => {
    const before = await fixture<HTMLButtonElement>(html`<button type="button">Before</button>`);
    before.focus();
    const host = await open();
    expect(host.shadowRoot!.activeElement?.textContent).to.equal('Inside');
    host.open = false;
    await until(() => !native(host).open);
    expect(document.activeElement).to.equal(before);
  });

  it('begins at its heading when no child wants the focus', async () => {
    const host = await open({ plain: true });
    expect(host.shadowRoot!.activeElement?.tagName).to.equal('H2');
  });

  it('asks to be closed by Escape, cross and backdrop, and stays until it is', async () => {
    const host = await open();
    await sendKeys({ press: 'Escape' });
    await until(() => host.asked > 0);
    host.asked = 1;
    buttonNamed(host.shadowRoot!, 'Close').click();
    expect(host.asked).to.equal(2);
    native(host).dispatchEvent(new MouseEvent('mousedown', { clientX: 1, clientY: 1 }));
    expect(host.asked).to.equal(3);
    expect(isModal(host)).to.equal(true);
  });

  it('that must be answered has no way out', async () => {
    const host = await open({ fixed: true });
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Escape' });
    await until(() => isModal(host));
    native(host).dispatchEvent(new MouseEvent('mousedown', { clientX: 1, clientY: 1 }));
    expect(isModal(host)).to.equal(true);
    expect(() => buttonNamed(host.shadowRoot!, 'Close')).to.throw();
  });

  it('is modal again after it was moved in the document', async () => {
    const host = await open();
    const parent = host.parentElement!;
    host.remove();
    expect(native(host).open).to.equal(false);
    parent.append(host);
    await until(() => isModal(host));
  });

  it('has no accessibility violation', async () => {
    await accessibleInBothThemes(await open());
  });
});
