import { runScript } from './script.mjs';

await runScript(['test', 'demo.ts'], { display: true });
