import { runScript } from './script.mjs';

await runScript(['test', 'bench', 'main.ts'], { display: false });
