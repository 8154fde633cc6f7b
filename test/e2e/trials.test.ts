import { fileTrials } from '../gallery/trials/trials.ts';
import { holdTrials } from './support/hold-trials.ts';

holdTrials(fileTrials);
