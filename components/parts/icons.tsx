/**
 * One family of icons: 24-unit grid, round ends, strokes of 1.5 px at 16 px and 2 px from 20 px on. All are decorative
 * (`aria-hidden`): the button or text beside one names it.
 */
interface IconProps {
  readonly size?: number;
}

/** In units of the grid, by the size in pixels. */
const strokeOf = (size: number) => (Math.min(2, size / 8 - 0.5) * 24) / size;

/**
 * @param path drawn with a stroke.
 * @param weight of its stroke, in strokes of the family.
 */
export function icon(path: string, weight = 1) {
  return function Icon({ size = 18 }: IconProps) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        stroke-width={strokeOf(size) * weight}
        stroke-linecap="round"
        stroke-linejoin="round"
        aria-hidden="true"
      >
        <path d={path} />
      </svg>
    );
  };
}

export const GearIcon = /* @__PURE__ */ icon(
  'M10.3 5L10.5 2.5L13.5 2.5L13.7 5L15.7 5.8L17.6 4.2L19.8 6.4L18.2 8.3L19 10.3L21.5 10.5L21.5 13.5L19 13.7L18.2 15.7L19.8 17.6L17.6 19.8L15.7 18.2L13.7 19L13.5 21.5L10.5 21.5L10.3 19L8.3 18.2L6.4 19.8L4.2 17.6L5.8 15.7L5 13.7L2.5 13.5L2.5 10.5L5 10.3L5.8 8.3L4.2 6.4L6.4 4.2L8.3 5.8ZM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z',
);
export const VideosIcon = /* @__PURE__ */ icon(
  'M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2ZM10.2 9.200v5.600l4.6-2.800Z',
);
export const PencilIcon = /* @__PURE__ */ icon(
  'M4 20l1-4.500L16.2 4.300a2 2 0 0 1 2.8 0l.7.7a2 2 0 0 1 0 2.800L8.5 19Zm10-13.5 3.5 3.5',
);
export const PlayIcon = /* @__PURE__ */ icon('M7.5 5.200v13.600L18.5 12Z');
export const DownloadIcon = /* @__PURE__ */ icon(
  'M12 4v11m0 0 4.5-4.500M12 15l-4.5-4.500M4.5 19.500h15',
);
export const LinkIcon = /* @__PURE__ */ icon(
  'M10 14a4 4 0 0 0 5.7 0l3.1-3.100a4 4 0 0 0-5.7-5.700L12 6.300M14 10a4 4 0 0 0-5.7 0l-3.1 3.100a4 4 0 0 0 5.7 5.700L12 17.7',
);
export const ShareIcon = /* @__PURE__ */ icon(
  'M12 15V4m0 0L7.5 8.500M12 4l4.5 4.500M5 13v5a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-5',
);
export const MoreIcon = /* @__PURE__ */ icon('M5 12h.01M12 12h.01M19 12h.01', 1.5);
export const CheckIcon = /* @__PURE__ */ icon('M5 12.500l4.5 4.500L19 7.5');
export const AlertIcon = /* @__PURE__ */ icon(
  'M12 3.500a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 8v4.500M12 16h.01',
);
export const ClockIcon = /* @__PURE__ */ icon(
  'M12 3.500a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.500V12l3 2',
);
export const UpIcon = /* @__PURE__ */ icon('M12 19V5m0 0L6.5 10.500M12 5l5.5 5.5');
export const WaveIcon = /* @__PURE__ */ icon('M4 10.500v3M8 7v10M12 4v16M16 8v8M20 10.500v3');
export const PhotoIcon = /* @__PURE__ */ icon(
  'M6 4h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2ZM4.5 18l5-6 4 4.5 2.5-2.5 3.5 4M15.5 8.500h.01',
);
export const FaceIcon = /* @__PURE__ */ icon(
  'M12 3.500a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM9 10v.01M15 10v.01M8.3 14a4.3 4.3 0 0 0 7.4 0',
);

/** The name stands beside it, so `alt` is empty. */
export function Logo({ size = 22 }: { readonly size?: number }) {
  return <img src="/icon.svg" width={size} height={size} alt="" />;
}
