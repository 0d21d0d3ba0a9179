import { expect } from '@open-wc/testing';
import type { Marks } from '../../src/contract/chat.ts';
import { MarkSender } from '../../src/customer/marks.ts';
import { TypingGate, TypingLight } from '../../src/customer/typing.ts';
import { HandClock } from './fake-line.ts';

function setup() {
  const sent: Marks[] = [];
  const answers: ((ok: boolean) => void)[] = [];
  const marks = new MarkSender((each) => {
    sent.push(each);
    return new Promise((resolve, reject) => { answers.push((ok) => (ok ? resolve() : reject(new Error('refused')))); });
  });
  /** Answers the oldest command and lets its sender go on. */
  const answer = async (ok = true): Promise<void> => {
    answers.shift()?.(ok);
    await new Promise((resolve) => { queueMicrotask(() => queueMicrotask(() => queueMicrotask(() => resolve(null)))); });
  };
  return { marks, sent, answer };
}

describe('marks', () => {
  it('are sent one at a time, and of many only the furthest', async () => {
    const { marks, sent, answer } = setup();
    marks.reach({ delivered: 1 });
    marks.reach({ delivered: 2 });
    marks.reach({ read: 2, delivered: 3 });
    marks.reach({ delivered: 4 });
    expect(sent).to.deep.equal([{ delivered: 1, read: 0 }]);
    await answer();
    expect(sent.slice(1)).to.deep.equal([{ delivered: 4, read: 2 }]);
    await answer();
    expect(sent).to.have.length(2);
  });

  it('say nothing that the server knows, and never go back', async () => {
    const { marks, sent } = setup();
    marks.settle({ delivered: 5, read: 5 });
    marks.reach({ delivered: 5, read: 4 });
    marks.reach({ delivered: 3 });
    expect(sent).to.deep.equal([]);
    marks.reach({ delivered: 6 });
    expect(sent).to.deep.equal([{ delivered: 6, read: 5 }]);
  });

  it('what is seen has been delivered', () => {
    const { marks, sent } = setup();
    marks.reach({ read: 3 });
    expect(sent).to.deep.equal([{ delivered: 3, read: 3 }]);
  });

  it('a refusal does not stop the next one', async () => {
    const { marks, sent, answer } = setup();
    marks.reach({ read: 1 });
    await answer(false);
    marks.reach({ read: 2 });
    expect(sent).to.have.length(2);
  });
});

describe('typing', () => {
  it('of the other side ends by itself after six seconds without news', () => {
    const clock = new HandClock();
    const shown: boolean[] = [];
    const light = new TypingLight(clock, (on) => shown.push(on));
    light.on();
    clock.pass(5_000);
    light.on();
    clock.pass(5_999);
    expect(shown.at(-1)).to.equal(true);
    clock.pass(1);
    expect(shown.at(-1)).to.equal(false);
  });

  it('of this side is told every three seconds, and at once for the next message', () => {
    const clock = new HandClock();
    const gate = new TypingGate(clock);
    expect([gate.passes(), gate.passes()]).to.deep.equal([true, false]);
    clock.pass(3_000);
    expect(gate.passes()).to.equal(true);
    gate.reset();
    expect(gate.passes()).to.equal(true);
  });
});
