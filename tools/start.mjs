// @ts-check
// `npm start`: installs what is missing, builds what is new, and becomes the server. Needs nothing but Node itself.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error('Agent Desktop needs Node.js 20.19 or newer; this is ' + process.versions.node + '.');
  process.exit(1);
}

/**
 * Whoever ends npm ends its shell, which does not pass the signal on: without its parent the server ends as well.
 */
function endWithNpm() {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event) return;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}

endWithNpm();
// Loaded only now: an old Node would stumble over its syntax before it could say so.
import('./prepare.mjs')
  .then(({ prepare }) => prepare())
  .then((server) => {
    process.setSourceMapsEnabled(true);
    // In this very process, so that Ctrl+C, signals and the exit code are the server's own.
    return import(server);
  })
  .catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
