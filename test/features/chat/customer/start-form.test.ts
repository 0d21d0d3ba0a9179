import { expect } from '@open-wc/testing';
import { MESSAGE_LIMIT } from '../../../../src/contract/limits.ts';
import { ownFault } from '../../../../src/customer/refused.ts';
import { inTheme, still } from '../../../customer/themes.ts';
import { heard, StartHarness, textOf } from './harness.ts';

const GOOD = { Name: ' Maria ', Email: 'maria@example.test', Topic: 'care', Message: 'Hello,\nmy plant' };

describe('start form', () => {
  it('asks for name, email, topic and message, and starts with them', async () => {
    const form = await StartHarness.open();
    const starts = heard(form.element, 'ad-start-asked');
    await form.enter(GOOD);
    await form.submit();
    expect(starts.map(({ opening }) => opening)).to.deep.equal([
      { entryPointId: 'care', name: 'Maria', email: 'maria@example.test', text: 'Hello,\nmy plant' },
    ]);
  });

  it('says in words what is missing, and goes to the first such field', async () => {
    const form = await StartHarness.open();
    const starts = heard(form.element, 'ad-start-asked');
    await form.submit();
    expect(['Name', 'Email', 'Topic', 'Message'].map((label) => form.error(label))).to.deep.equal([
      'Please tell us your name.', 'Please enter your email address.', 'Please choose a topic.', '',
    ]);
    expect(form.focused).to.equal(form.field('Name'));
    expect(form.field('Email').getAttribute('aria-invalid')).to.equal('true');
    expect(starts).to.deep.equal([]);
  });

  it('takes a word of blame back as soon as it is wrong', async () => {
    const form = await StartHarness.open();
    await form.enter({ ...GOOD, Email: 'maria at home' });
    await form.submit();
    expect(form.error('Email')).to.match(/such as name@example.com/);
    await form.enter({ Email: 'maria@' });
    expect(form.error('Email')).not.to.equal('');
    await form.enter({ Email: 'maria@home' });
    expect(form.error('Email')).to.equal('');
    expect(form.field('Email').getAttribute('aria-invalid')).to.equal('false');
  });

  for (const blank of [' ', '\n\t', '\u00a0']) {
    it(`starts without a message, and takes ${JSON.stringify(blank)} for none`, async () => {
      const form = await StartHarness.open();
      const starts = heard(form.element, 'ad-start-asked');
      await form.enter({ ...GOOD, Message: blank });
      await form.submit();
      expect(form.error('Message')).to.equal('');
      expect(starts).to.have.length(1);
    });
  }

  it('counts what is too much of a message', async () => {
    const form = await StartHarness.open();
    await form.enter({ ...GOOD, Message: 'x'.repeat(MESSAGE_LIMIT + 2) });
    await form.submit();
    expect(form.error('Message')).to.equal('2 characters too many');
  });

  it('knows the person, the draft and the wanted topic again', async () => {
    const form = await StartHarness.open({ person: { name: 'Maria', email: 'm@example.test' }, draft: 'Half a', wantedTopic: 'Plant care' });
    expect(['Name', 'Email', 'Topic', 'Message'].map((label) => form.field(label).value)).to.deep.equal(['Maria', 'm@example.test', 'care', 'Half a']);
  });

  it('chooses the only topic by itself, and none that is gone', async () => {
    const form = await StartHarness.open({ topics: [{ id: 'care', name: 'Plant care' }] });
    expect(form.field('Topic').value).to.equal('care');
    form.element.topics = [{ id: 'orders', name: 'Orders' }, { id: 'other', name: 'Other' }];
    await form.element.updateComplete;
    expect(form.field('Topic').value).to.equal('');
  });

  it('tells of drafts', async () => {
    const form = await StartHarness.open();
    const drafts = heard(form.element, 'ad-draft-changed');
    await form.enter({ Message: 'Hel' });
    expect(drafts.map(({ text }) => text)).to.deep.equal(['Hel']);
  });

  it('does not ask twice while it starts', async () => {
    const form = await StartHarness.open({ starting: true });
    const starts = heard(form.element, 'ad-start-asked');
    await form.enter(GOOD);
    await form.submit();
    expect(starts).to.deep.equal([]);
    expect(textOf(form.element.renderRoot.querySelector('button'))).to.equal('Starting…');
  });

  it('explains a server\'s fault with its tracking ID', async () => {
    const form = await StartHarness.open({ fault: { ...ownFault('internal', 'x'), trackingId: 'track-9' } });
    const alert = form.element.renderRoot.querySelector('[role=alert]');
    expect(textOf(alert)).to.equal('Something went wrong on our side. Please try again. Tracking ID: track-9');
  });

  it('says clearly that nobody is there when no topic is open', async () => {
    const form = await StartHarness.open({ topics: [] });
    const again = heard(form.element, 'ad-look-again-asked');
    expect(textOf(form.element.renderRoot.querySelector('h2'))).to.equal('We are closed right now');
    expect(form.element.renderRoot.querySelector('form')).to.equal(null);
    form.element.renderRoot.querySelector('button')?.click();
    expect(again).to.have.length(1);
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`axe finds nothing, ${theme}`, () => inTheme(theme, async () => {
      const form = await StartHarness.open({ fault: ownFault('unavailable', 'x') });
      await still();
      await expect(form.element).to.be.accessible();
      await form.submit();
      await still();
      await expect(form.element).to.be.accessible();
      await still();
      await expect((await StartHarness.open({ topics: [] })).element).to.be.accessible();
    }));
  }
});
