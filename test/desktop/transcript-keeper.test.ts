import { expect } from '@open-wc/testing';
import { BehaviorSubject } from 'rxjs';
import type { ChatMessage } from '../../src/contract/chat.ts';
import type { DeskModel } from '../../src/desktop/frame.ts';
import { TranscriptKeeper } from '../../src/desktop/transcript-keeper.ts';
import type { TranscriptVault } from '../../src/vault/transcripts.ts';
import { desk, handled, message, model } from './desk-fixture.ts';
import { until } from './element-support.ts';

const range = (to: number) => Array.from({ length: to }, (_, i) => message(i + 1));

class Disk implements TranscriptVault {
  readonly written: [string, number][] = [];
  readonly kept: (readonly string[])[] = [];

  transcript(): Promise<readonly ChatMessage[]> {
    return Promise.resolve([message(1)]);
  }

  putTranscript(id: string, messages: readonly ChatMessage[]): Promise<void> {
    this.written.push([id, messages.length]);
    return Promise.resolve();
  }

  keepTranscripts(ids: readonly string[]): Promise<void> {
    this.kept.push(ids);
    return Promise.resolve();
  }
}

describe('the keeper of transcripts', () => {
  const NEVER = 60_000;

  it('writes the first at once, and of what follows only the newest when its time has come', async () => {
    const disk = new Disk();
    const keeper = new TranscriptKeeper(disk, 30);
    for (let n = 1; n <= 5; n += 1) keeper.put('i-1', range(n));
    keeper.put('i-2', range(9));
    expect(disk.written).to.deep.equal([['i-1', 1]]);
    expect(await keeper.get('i-1')).to.have.length(5);
    expect(await keeper.get('i-3')).to.have.length(1);
    await until(() => disk.written.length === 3);
    expect(disk.written).to.deep.equal([['i-1', 1], ['i-1', 5], ['i-2', 9]]);
  });

  it('writes at once what is due when the page goes', async () => {
    const disk = new Disk();
    const keeper = new TranscriptKeeper(disk, NEVER);
    keeper.put('i-1', range(1));
    keeper.put('i-1', range(2));
    await keeper.flush();
    expect(disk.written).to.deep.equal([['i-1', 1], ['i-1', 2]]);
    keeper.shut();
  });

  it('forgets what is no longer on the desk that the server has confirmed', async () => {
    const disk = new Disk();
    const keeper = new TranscriptKeeper(disk, NEVER);
    const model$ = new BehaviorSubject<DeskModel>(model({ confirmed: false, desk: desk([]) }));
    keeper.follow(model$);
    model$.next(model({ role: 'elsewhere', desk: desk([]) }));
    model$.next(model({ desk: desk([handled(), handled({ id: 'i-2' })]) }));
    model$.next(model({ desk: desk([handled({ messages: 4 }), handled({ id: 'i-2' })]) }));
    keeper.put('i-1', range(1));
    keeper.put('i-1', range(2));
    keeper.put('i-2', range(2));
    model$.next(model({ desk: desk([handled({ id: 'i-2' })]) }));
    await keeper.flush();
    expect(disk.kept).to.deep.equal([['i-1', 'i-2'], ['i-2']]);
    expect(disk.written).to.deep.equal([['i-1', 1], ['i-2', 2]]);
    keeper.shut();
  });

  it('writes nothing any more when the agent leaves, not even what was due', async () => {
    const disk = new Disk();
    const keeper = new TranscriptKeeper(disk, 10);
    keeper.put('i-1', range(1));
    keeper.put('i-1', range(2));
    keeper.shut();
    keeper.put('i-1', range(3));
    await keeper.flush();
    expect(disk.written).to.deep.equal([['i-1', 1]]);
  });
});
