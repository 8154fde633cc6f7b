import type { RefObject, TargetedPointerEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import {
  dragged,
  drawn,
  type Grip,
  isWhole,
  type Point,
} from '../../../utils/core/photo/draw-crop.ts';
import type { Extent, Rectangle } from '../../../utils/core/photo/rectangle.ts';
import { GRIPS, gripOf } from './grips.ts';

/** A hand is never quite still: less than this is a click, in CSS pixels. */
const STILL_PX = 4;

interface DragOptions {
  /** What fractions are of. */
  readonly picture: RefObject<HTMLElement | null>;
  readonly crop: Rectangle;
  readonly least: Extent;
  readonly onDraw: (part: Rectangle) => void;
}

interface Drag {
  readonly pointer: number;
  readonly from: Point;
  readonly before: Rectangle;
  /** `null`: a new frame is drawn. */
  readonly grip: Grip | null;
  readonly far: boolean;
  readonly now: Rectangle;
}

type Press = TargetedPointerEvent<HTMLElement>;

/** A drag from press to release: it is shown as it goes, and told once it ends. */
export function useDrag({ picture, crop, least, onDraw }: DragOptions) {
  const running = useRef<Drag | null>(null);
  const [shown, setShown] = useState<Rectangle | null>(null);
  const show = (next: Drag | null) => {
    running.current = next;
    setShown(next?.far ? next.now : null);
  };
  const at = ({ clientX, clientY }: Press): Point => {
    const box = picture.current?.getBoundingClientRect();
    if (!box) return { x: 0, y: 0 };
    return { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height };
  };
  const isFar = (by: Point) => {
    const box = picture.current?.getBoundingClientRect();
    return box !== undefined && Math.hypot(by.x * box.width, by.y * box.height) >= STILL_PX;
  };
  const begin = (event: Press) => {
    if (event.button !== 0 || running.current) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const held = gripOf(event.target);
    // All of the picture can't be moved: a press on it begins a frame.
    const grip = held === GRIPS.all && isWhole(crop) ? null : held;
    const { pointerId: pointer } = event;
    show({ pointer, from: at(event), before: crop, grip, far: false, now: crop });
  };
  const drag = (event: Press) => {
    const { current } = running;
    if (current?.pointer !== event.pointerId) return;
    const { grip, from, before } = current;
    const to = at(event);
    const by = { x: to.x - from.x, y: to.y - from.y };
    const now = grip ? dragged(before, grip, by, least) : drawn(from, to, least);
    show({ ...current, far: current.far || isFar(by), now });
  };
  const finish = (event: Press) => {
    const { current } = running;
    if (current?.pointer !== event.pointerId) return;
    if (current.far) onDraw(current.now);
    show(null);
  };
  return { shown: shown ?? crop, begin, drag, finish, cancel: () => show(null) };
}
