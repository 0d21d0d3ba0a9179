/**
 * Starts the embedded PostgreSQL of a data folder as a process of its own, says where it is, and stays until it is killed;
 * at SIGTERM it leaves without a word to PostgreSQL.
 */
import { pino } from 'pino';
import { EmbeddedPostgres } from '../../src/server/postgres/embedded-postgres.ts';

// Before anybody can know of this process and end it.
process.on('SIGTERM', () => process.exit(3));

const [dataDir = ''] = process.argv.slice(2);
const embedded = await EmbeddedPostgres.start(dataDir, { log: pino({ level: 'silent' }), address: 'http://127.0.0.1:8110' });
process.stdout.write(`${JSON.stringify({ url: embedded.url, pid: embedded.pid })}\n`);
