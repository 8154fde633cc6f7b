import { runScript } from './script.mjs';

await runScript(['test', 'chaos', 'main.ts'], { display: false });
