// npm run faces -- <folder of portraits> <folder of pictures without a face>
import { runProgram } from './script.mjs';

await runProgram(['test', 'bench', 'faces.ts']);
