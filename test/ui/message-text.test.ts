import { expect } from '@open-wc/testing';
import { harmless, textParts } from '../../src/ui/message-text.ts';

const links = (text: string) => textParts(text).flatMap((part) => (part.href === undefined ? [] : [part.text]));

describe('message text', () => {
  it('finds web addresses among words', () => {
    expect(textParts('see https://example.test/a?b=c#d now')).to.deep.equal([
      { text: 'see ' },
      { text: 'https://example.test/a?b=c#d', href: 'https://example.test/a?b=c#d' },
      { text: ' now' },
    ]);
  });

  it('leaves a sentence’s punctuation out', () => {
    expect(links('go to http://example.test/x.')).to.deep.equal(['http://example.test/x']);
    expect(links('(https://example.test/a_(b)) really?')).to.deep.equal(['https://example.test/a_(b)']);
    expect(links('https://example.test/?!')).to.deep.equal(['https://example.test/']);
    expect(links('여기 https://example.test/, 또')).to.deep.equal(['https://example.test/']);
  });

  it('links no other scheme and nothing that only looks like an address', () => {
    for (const text of [
      'javascript:alert(1)', 'data:text/html,<script>', 'ftp://example.test', 'file:///etc/passwd', 'https://', 'http:// x',
      'xhttps://example.test', 'blob:https://example.test/1',
    ]) expect(links(text).filter((link) => !link.startsWith('https://example.test')), text).to.deep.equal([]);
    expect(links('https://')).to.deep.equal([]);
  });

  it('links no address that hides its host behind a user name', () => {
    expect(links('https://bank.example@evil.test/')).to.deep.equal([]);
    expect(links('https://a:b@evil.test/')).to.deep.equal([]);
  });

  it('keeps markup as text', () => {
    const text = '<img src=x onerror=alert(1)> <a href="https://example.test/">x</a>';
    expect(textParts(text).map((part) => part.text).join('')).to.equal(text);
    expect(links(text)).to.deep.equal(['https://example.test/']);
  });

  it('makes control characters, overrides and broken halves visible', () => {
    expect(harmless('a\u0000b\u001bc\u007fd\u0085e')).to.equal('a\ufffdb\ufffdc\ufffdd\ufffde');
    expect(harmless('invoice\u202egpj.exe')).to.equal('invoice\ufffdgpj.exe');
    expect(harmless('x\ud800y')).to.equal('x\ufffdy');
    expect(harmless('a\r\nb\rc\td')).to.equal('a\nb\nc\td');
  });

  it('leaves whole characters of every script as they are', () => {
    const text = 'Zażółć 한국어 שלום \u200fمرحبا👩‍👩‍👧 e\u0301';
    expect(harmless(text)).to.equal(text);
  });

  it('joins to the whole text again, also for a long one, in time', () => {
    const text = 'https://example.test/'.repeat(4_000).concat('(((((('.repeat(4_000));
    const started = performance.now();
    expect(textParts(text).map((part) => part.text).join('')).to.equal(text);
    expect(performance.now() - started).to.be.lessThan(500);
  });
});
