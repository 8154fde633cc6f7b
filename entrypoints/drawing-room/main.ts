import { drawHere } from '../../utils/media/picture/drawing.ts';
import { openDrawingRoom } from '../../utils/media/picture/drawing-room.ts';

openDrawingRoom(drawHere);
