import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';

@customElement('test-probe')
class Probe extends LitElement {
  @property() name = '';

  protected override render() {
    return html`<p>${this.name}</p>`;
  }
}

describe('the element tests\' own ground', () => {
  it('legacy decorators make reactive properties', async () => {
    const probe = await fixture<Probe>(html`<test-probe name="Ann"></test-probe>`);
    probe.name = 'Bea';
    await probe.updateComplete;
    expect(probe.shadowRoot?.textContent?.trim()).to.equal('Bea');
  });

  it('CARD-015 these tests run in @web/test-runner, and nothing outside of this machine can be reached', async () => {
    expect('__WTR_CONFIG__' in window).to.equal(true);
    expect(await fetch('https://example.com/', { mode: 'no-cors' }).catch((error: unknown) => error)).to.be.instanceOf(TypeError);
    expect((await fetch(location.href)).ok).to.equal(true);
  });

  it('axe sees into shadow roots', async () => {
    const probe = await fixture<Probe>(html`<test-probe name="Ann"></test-probe>`);
    await expect(probe).to.be.accessible();
  });
});
