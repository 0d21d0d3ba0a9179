import { register } from '../../../../src/features/administration/server/index.ts';
import { register as registerSignIn } from '../../../../src/features/sign-in/server/index.ts';
import { apiFrame, type ApiFrame } from '../../../support/api-frame.ts';
import { person, smallCentre } from '../../../support/sample-config.ts';

export const PASSWORD = 'correct horse';
type Roles = Parameters<typeof person>[1];

export interface Office {
  api: ApiFrame;
  /** Cookies by user. */
  cookies: Record<string, string>;
  call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, more?: { as?: string; key?: string }): ReturnType<ApiFrame['request']>;
}

/** Two tenants; in the first an administrator, a supervisor and an agent, in the second an administrator. */
export async function office(...features: Parameters<typeof apiFrame>): Promise<Office> {
  const api = await apiFrame(registerSignIn, register, ...features);
  const cookies: Record<string, string> = {};
  const hire = async (tenantId: string, userId: string, roles: Roles) => {
    await api.put(tenantId, person(userId, roles));
    await api.server.auth.createAccount({ tenantId, userId, email: `${userId}@example.com`, name: userId, password: PASSWORD });
    cookies[userId] = await api.signIn(`${userId}@example.com`, PASSWORD);
  };
  for (const tenant of ['t1', 't2']) {
    await api.server.addTenant(tenant, tenant);
    await api.put(tenant, ...smallCentre());
  }
  await hire('t1', 'admin', ['administrator']);
  await hire('t1', 'sue', ['supervisor']);
  await hire('t1', 'ana', ['agent']);
  await hire('t2', 'other', ['administrator']);
  return {
    api, cookies,
    call: (method, url, payload, { as = 'admin', key } = {}) => api.request({
      method, url, ...(payload && { payload }), headers: { cookie: cookies[as] ?? '', ...(key && { 'idempotency-key': key }) },
    }),
  };
}

/** One valid body of each kind, that refers to what is there. */
export const BODIES: Record<string, Record<string, unknown>> = {
  '/api/teams': { name: 'Billing' },
  '/api/queues': { name: 'Bills', channel: 'chat', teamIds: ['support'], priority: 2, offerSeconds: 20 },
  '/api/entry-points': { name: 'Bills chat', queueId: 'orders', open: false },
  '/api/idle-codes': { name: 'Training', selectable: true },
  '/api/wrap-up-reasons': { name: 'Complaint' },
  '/api/multimedia-profiles': { name: 'Exclusive', routingType: 'exclusive', capacity: { voice: 1, chat: 1, email: 1, social: 1 }, queueCapacity: { orders: 1 } },
  '/api/desktop-profiles': {
    name: 'Strict', defaultIdleCodeId: 'lunch', wrapUpReasonIds: ['resolved'], defaultWrapUpReasonId: 'resolved', autoWrapUpSeconds: 0,
    cancelAutoWrapUp: false, dialNumber: 'defaultOnly', inactivityMinutes: 15, graceSeconds: 30,
  },
  '/api/users': { name: 'Ben Bell', email: 'ben@example.com', roles: ['agent'], teamIds: ['support'], multimediaProfileId: 'blended', desktopProfileId: 'profile' },
};
