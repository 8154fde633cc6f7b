import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openDrawingBoard } from '../utils/media/picture/drawing-board.ts';

export default defineUnlistedScript(openDrawingBoard);
