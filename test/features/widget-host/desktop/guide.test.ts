import { expect } from '@open-wc/testing';
import { checkLayout } from '../../../../src/domain/layout/read-layout.ts';
import { desk, handled, offered } from '../../../desktop/desk-fixture.ts';
import { until } from '../../../desktop/element-support.ts';
import { probe } from './probe.ts';

const guide = await (await fetch('/docs/widgets.md')).text();
const block = (language: string): string => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(guide)?.[1] ?? '';

describe('the guide', () => {
  it('has a widget that works as it stands', async () => {
    const { frame } = probe(desk([offered()]));
    const script = Object.assign(document.createElement('script'), { textContent: block('js') });
    document.head.append(script);
    const card = document.createElement('customer-card');
    document.body.append(card);
    const shown = (): string => card.shadowRoot?.textContent ?? '';
    expect(shown()).to.equal('Maria asks about Send something backAccept');
    card.shadowRoot?.querySelector('button')?.click();
    expect(frame.commands).to.deep.equal([{ kind: 'offer.accept', interactionId: 'i-1', offerId: 'o-1' }]);
    frame.sent[0]?.reject(new Error('The request is gone.'));
    await until(() => frame.notices.all.length === 1, 'what did not work is told');
    expect(frame.notices.all[0]?.text).to.equal('The request is gone.');
    frame.become({ desk: desk([handled()]) });
    expect(shown()).to.equal('Maria asks about Send something back');
    card.remove();
    frame.become({ desk: desk() });
    expect(shown(), 'it has stopped watching').to.contain('Maria');
    script.remove();
  });

  it('has a layout without a fault', () => {
    expect(checkLayout(JSON.parse(block(' *json')), { origins: ['https://widgets.example.com'] })).to.deep.equal([]);
  });
});
