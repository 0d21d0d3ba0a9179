import { expect } from '@open-wc/testing';
import { watchErrors } from '../../src/worker/host-errors.ts';

describe('what goes wrong in the worker', () => {
  it('is recorded by kind and place, without a word that may be somebody\'s', () => {
    const worker = new EventTarget();
    const records: unknown[] = [];
    watchErrors(worker, (what, detail) => records.push({ what, detail }));
    let error: unknown;
    try {
      JSON.parse('Maria said hello');
    } catch (thrown) {
      error = thrown;
    }
    worker.dispatchEvent(new ErrorEvent('error', { error, message: String(error) }));
    worker.dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { reason: error, promise: Promise.resolve() }));
    worker.dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { reason: 'Maria', promise: Promise.resolve() }));
    expect(records.length).to.equal(3);
    expect(String(error)).to.include('Maria');
    expect(JSON.stringify(records)).to.include('SyntaxError');
    expect(JSON.stringify(records)).to.not.include('Maria');
  });
});
