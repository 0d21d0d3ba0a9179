import { v7 as uuidv7 } from 'uuid';
import type { Channel, DesktopProfile, MultimediaProfile, Queue } from '../../src/contract/administration.ts';
import { expect, type AgentBrowser } from './journey.ts';
import { PASSWORD, type RunningServer } from './server.ts';

/** What is different from the sample's standard. */
export interface TeamSettings {
  queue?: Partial<Queue>;
  desktop?: Partial<DesktopProfile>;
  multimedia?: Partial<MultimediaProfile>;
}

export interface Hired {
  id: string;
  name: string;
  email: string;
  extension: string;
  /** A Danish number, without its country's code. */
  dialNumber: string;
}

let made = 0;
let hired = 0;

/** The administrator's hands: objects of the contact centre through the REST API. */
export class Administrator {
  readonly #server: RunningServer;
  readonly #cookie: string;

  private constructor(server: RunningServer, cookie: string) {
    this.#server = server;
    this.#cookie = cookie;
  }

  static async of(server: RunningServer): Promise<Administrator> {
    return new Administrator(server, await server.signIn('camille.laurent@example.com'));
  }

  async read<T>(path: string): Promise<T> {
    return this.#ask('GET', path) as Promise<T>;
  }

  async add(path: string, body: object): Promise<void> {
    await this.#ask('POST', path, body);
  }

  /** Replaces an object by itself with some things different. */
  async change(path: string, difference: object): Promise<void> {
    await this.#ask('PUT', path, { ...await this.read<object>(path), ...difference });
  }

  async #ask(method: string, path: string, body?: object): Promise<unknown> {
    const answer = await this.#server.api(method, path, body, this.#cookie);
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return answer.json();
  }
}

/** A team with a queue, a topic, profiles and agents of its own: journeys that share a server never meet. */
export class OwnTeam {
  readonly admin: Administrator;
  readonly id: string;
  readonly name: string;
  /** The queue's and the entry point's name: what the customer chooses. */
  readonly topic: string;

  private constructor(admin: Administrator, number: number) {
    this.admin = admin;
    this.id = `own-${number}`;
    this.name = `Team ${number}`;
    this.topic = `Topic ${number}`;
  }

  static async make(server: RunningServer, { queue, desktop, multimedia }: TeamSettings = {}): Promise<OwnTeam> {
    const admin = await Administrator.of(server);
    const team = new OwnTeam(admin, ++made);
    const { id, name, topic } = team;
    await admin.add('/api/teams', { id, name });
    await admin.add('/api/queues', { id, name: topic, channel: 'chat', teamIds: [id], ...queue });
    await admin.add('/api/entry-points', { id, name: topic, queueId: id });
    const standard = await admin.read<DesktopProfile>('/api/desktop-profiles/standard');
    await admin.add('/api/desktop-profiles', { ...standard, ...desktop, id, name });
    const blended = await admin.read<MultimediaProfile>('/api/multimedia-profiles/blended');
    await admin.add('/api/multimedia-profiles', { ...blended, ...multimedia, id, name });
    return team;
  }

  /** An agent of this team with the password of the sample. */
  async hire(name: string, more: object = {}): Promise<Hired> {
    const number = ++hired;
    const id = `agent-${number}`;
    const email = `${name.toLowerCase().replaceAll(' ', '.')}.${number}@example.com`;
    await this.admin.add('/api/users', {
      id, name, email, roles: ['agent'], teamIds: [this.id], multimediaProfileId: this.id, desktopProfileId: this.id, password: PASSWORD, ...more,
    });
    return { id, name, email, extension: String(70_000 + number), dialNumber: String(32_270_000 + number) };
  }

  /** A queue of another channel; what comes into it is brought by `bring`. */
  async serve(channel: Exclude<Channel, 'chat'>): Promise<void> {
    const [id, name] = [`${this.id}-${channel}`, `${this.topic} by ${channel}`];
    await this.admin.add('/api/queues', { id, name, channel, teamIds: [this.id] });
    await this.admin.add('/api/entry-points', { id, name, queueId: id });
  }

  /** A call, a mail or a social message comes in, as the system that carries it brings it. */
  async bring(channel: Exclude<Channel, 'chat'>, name: string): Promise<void> {
    await this.admin.add('/api/interactions', {
      id: uuidv7(), entryPointId: `${this.id}-${channel}`, customer: { name, phone: '+12025550143', email: 'brought@example.org' },
      ...(channel !== 'voice' && { text: `Hello from ${name}` }),
    });
  }

  /** From nothing to Available, at the agent's own extension. */
  async arrive(agent: AgentBrowser, { email, extension }: Hired): Promise<void> {
    await agent.signIn(email);
    await agent.submitStation(extension, this.name);
    await agent.setState('Available');
    await expect(agent.state).toHaveValue('Available');
  }

  /** Changes what the agents' desktops do; those that are open learn of it. */
  async changeDesktops(difference: Partial<DesktopProfile>): Promise<void> {
    await this.admin.change(`/api/desktop-profiles/${this.id}`, difference);
  }
}
