import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';

/** A line to a database that can lose an answer: the question arrives, the connection ends instead of the answer. */
export interface LossyProxy {
  url: string;
  /** Loses the answer to the next question that contains `words`. */
  loseAnswerTo(words: string): void;
  /** How many answers were lost. */
  lost(): number;
  close(): void;
}

export async function lossyProxy(url: string): Promise<LossyProxy> {
  const target = new URL(url);
  let words: string | null = null;
  let lost = 0;
  const server = createServer((client: Socket) => {
    const upstream = dial(target);
    let losing = false;
    client.on('data', (question) => {
      if (words !== null && question.includes(words)) [losing, words] = [true, null];
      upstream.write(question);
    });
    upstream.on('data', (answer) => {
      if (!losing) client.write(answer);
      else lost += client.destroyed ? 0 : 1;
      if (losing) client.destroy();
    });
    for (const [one, other] of [[client, upstream], [upstream, client]] as const) {
      one.on('error', () => undefined);
      one.on('close', () => other.destroy());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const own = `postgresql://${target.username}:${target.password}@127.0.0.1:${port}${target.pathname}`;
  return { url: own, loseAnswerTo: (next) => { words = next; }, lost: () => lost, close: () => server.close() };
}

function dial({ hostname, port }: URL): Socket {
  const host = decodeURIComponent(hostname);
  return host.startsWith('/') ? connect(join(host, `.s.PGSQL.${port}`)) : connect(Number(port), host);
}
