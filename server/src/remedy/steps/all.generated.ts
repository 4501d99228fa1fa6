// Made by `npm run generate` from the files of this folder.
import { resetCatroot2 } from './resetCatroot2';
import { resetTransactionLogs } from './resetTransactionLogs';
import type { SystemStep } from './systemStep';

export const systemSteps: readonly SystemStep[] = [resetCatroot2, resetTransactionLogs];
