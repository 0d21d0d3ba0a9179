import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Id } from '../../contract/primitives.ts';

/** What a customer's token proves: this one conversation is theirs. */
export interface CustomerClaim {
  tenantId: Id;
  interactionId: Id;
  customerId: Id;
}

/** Signs and reads customers' tokens: `<claim>.<HMAC-SHA-256>`, both base64url. */
export class CustomerTokens {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  issue({ tenantId, interactionId, customerId }: CustomerClaim): string {
    const body = Buffer.from(JSON.stringify([tenantId, interactionId, customerId])).toString('base64url');
    return `${body}.${this.#sign(body).toString('base64url')}`;
  }

  /** The claim of a genuine token; null for anything else. */
  read(token: string): CustomerClaim | null {
    const [body, signature, ...rest] = token.split('.');
    if (body === undefined || signature === undefined || rest.length > 0) return null;
    const given = Buffer.from(signature, 'base64url');
    const right = this.#sign(body);
    if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
    const [tenantId, interactionId, customerId] = JSON.parse(Buffer.from(body, 'base64url').toString()) as [Id, Id, Id];
    return { tenantId, interactionId, customerId };
  }

  #sign(body: string): Buffer {
    return createHmac('sha256', this.#secret).update(body).digest();
  }
}
