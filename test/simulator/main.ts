import { parseArgs } from 'node:util';
import { startSimulator } from './simulator.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    key: { type: 'string', multiple: true },
    'render-ms': { type: 'string', default: '3000' },
  },
});

const keys = values.key ?? ['sk-simulator-key'];
const simulator = await startSimulator({
  port: Number(values.port),
  keys,
  renderMs: Number(values['render-ms']),
});
console.log(`A stand-in for api.heygen.com listens on ${simulator.origin}`);
console.log(`Accepted keys: ${keys.join(', ')}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void simulator.close();
  });
}
