import { Worker } from 'node:worker_threads';

/** Milliseconds between two looks at the client, and between the last one and the end. */
const interval = 3000;

/** Looks whether a process is there, in a thread: the server may be at work that lets it do nothing else. */
const watch = `
const { pid, client, interval } = require('node:worker_threads').workerData;
let missed = 0;
setInterval(() => {
  try {
    process.kill(client, 0);
    missed = 0;
  } catch (error) {
    if (error.code === 'ESRCH' && ++missed > 1) process.kill(pid, 'SIGKILL');
  }
}, interval);
`;

/** Ends this process when its client is gone, whatever it is doing. One that is idle ends by itself before that. */
export function endWith(client: number): void {
  const worker = new Worker(watch, {
    eval: true,
    workerData: { pid: process.pid, client, interval },
    resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1, stackSizeMb: 1 },
  });
  worker.on('error', () => undefined);
  worker.unref();
}
