import { freePort, RunningServer } from './server.ts';

/** A server whose clock can be put forward: minutes of waiting cost nothing. */
export interface ShiftedServer {
  server: RunningServer;
  /** So many milliseconds have passed for the server, and only for it. */
  pass(ms: number): Promise<void>;
}

export async function startShifted(env: NodeJS.ProcessEnv = {}): Promise<ShiftedServer> {
  const port = await freePort();
  const preload = new URL('shifted-clock.mjs', import.meta.url).href;
  const server = await RunningServer.start({ ...env, CLOCK_PORT: String(port), NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import ${preload}` });
  return {
    server,
    async pass(ms) {
      const answer = await fetch(`http://127.0.0.1:${port}/?by=${ms}`);
      if (!answer.ok) throw new Error('the clock could not be put forward');
    },
  };
}
