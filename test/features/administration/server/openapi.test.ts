import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { register as registerAdministration } from '../../../../src/features/administration/server/index.ts';
import { register as registerAlerts } from '../../../../src/features/alerts/server/index.ts';
import { MemoryPushStore } from '../../../../src/features/alerts/server/push-store.ts';
import { register as registerChat } from '../../../../src/features/chat/server/index.ts';
import { register as registerHandling } from '../../../../src/features/handling/server/index.ts';
import { register as registerHistory } from '../../../../src/features/history/server/index.ts';
import { register as registerLayout } from '../../../../src/features/layout/server/index.ts';
import { register as registerOpenChannel } from '../../../../src/features/open-channel/server/index.ts';
import { register as registerProfile } from '../../../../src/features/profile/server/index.ts';
import { MemoryPictureStore } from '../../../../src/features/profile/server/picture-store.ts';
import { register as registerSignIn } from '../../../../src/features/sign-in/server/index.ts';
import { apiFrame, type ApiFrame } from '../../../support/api-frame.ts';

interface Operation {
  summary?: string;
  tags?: string[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
}
type Document = {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
};

describe('the API\'s own description', () => {
  const routes: { method: string; url: string }[] = [];
  let api: ApiFrame;
  let document: Document;

  before(async () => {
    api = await apiFrame(
      ({ app }) => {
        app.addHook('onRoute', ({ method, url }) => {
          for (const each of [method].flat()) if (url.startsWith('/api/') && each !== 'HEAD') routes.push({ method: each.toLowerCase(), url });
        });
      },
      registerSignIn, registerAdministration, registerHistory, registerChat, registerHandling, registerLayout, registerOpenChannel,
      (server) => registerProfile({ ...server, pictures: new MemoryPictureStore() }),
      (server) => void registerAlerts({ ...server, pushes: new MemoryPushStore() }),
    );
    document = (await api.request({ url: '/api/openapi.json' })).json();
  });
  after(() => api.close());

  const operations = () => Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, operation })));

  test('it is a valid OpenAPI 3.1 document', async () => {
    const result = await new Validator().validate(structuredClone(document));
    assert.equal(document.openapi, '3.1.0');
    assert.ok(result.valid, JSON.stringify(result.errors, null, 1));
  });

  test('every route of the API is in it, and nothing else', () => {
    const named = routes.map(({ method, url }) => `${method} ${url.replace(/:(\w+)/g, '{$1}')}`);
    assert.ok(named.length >= 50, String(named.length));
    assert.deepEqual(operations().map(({ name }) => name).toSorted(), named.toSorted());
  });

  test('every route says what it does, what it answers and how it fails', () => {
    for (const { name, operation } of operations()) {
      assert.ok(operation.summary, `${name} has a summary`);
      assert.equal(operation.tags?.length, 1, `${name} has a tag`);
      assert.ok(Object.keys(operation.responses).some((status) => status.startsWith('2')), `${name} has an answer`);
      for (const status of ['4XX', '5XX']) {
        assert.deepEqual(operation.responses[status]?.content?.['application/json']?.schema, { $ref: '#/components/schemas/Fault' }, `${name} ${status}`);
      }
    }
    assert.ok(document.components.schemas['Fault']);
  });

  test('bodies are the contract\'s schemas', () => {
    const schema = document.paths['/api/multimedia-profiles']?.['post']?.requestBody?.content['application/json']?.schema;
    assert.match(JSON.stringify(schema), /"blendedRealTime"/);
    assert.match(JSON.stringify(schema), /"additionalProperties":false/);
    const queue = document.paths['/api/queues']?.['post']?.requestBody?.content['application/json']?.schema as { required: string[] };
    assert.deepEqual(queue.required.toSorted(), ['channel', 'name', 'teamIds'], 'what has a default may be left out');
    const bodiless = new Set(['post /api/sign-out', 'post /api/agents/{id}/sign-out', 'post /api/interactions/{id}/remove', 'post /api/desktops/reload']);
    for (const { name, operation } of operations()) {
      if (/^(post|put) /.test(name) && !bodiless.has(name)) assert.ok(operation.requestBody, name);
    }
  });
});
