/**
 * One family of icons: 24-unit grid, 1.75 stroke, round ends. All are decorative (`aria-hidden`):
 * the button or text beside one names it.
 */
interface IconProps {
  readonly size?: number;
}

function icon(path: string) {
  return function Icon({ size = 18 }: IconProps) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        stroke-width="1.75"
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
  'M12 5.500a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM12 9.500a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM12 2.500v3M12 18.500v3M2.5 12h3M18.5 12h3M5.3 5.300l2.1 2.100M16.6 16.600l2.1 2.100M5.3 18.700l2.1-2.100M16.6 7.400l2.1-2.1',
);
export const VideosIcon = /* @__PURE__ */ icon(
  'M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2ZM10.2 9.200v5.600l4.6-2.800Z',
);
export const PencilIcon = /* @__PURE__ */ icon(
  'M4 20l1-4.500L16.2 4.300a2 2 0 0 1 2.8 0l.7.7a2 2 0 0 1 0 2.800L8.5 19Zm10-13.5 3.5 3.5',
);
export const PlayIcon = /* @__PURE__ */ icon('M7.5 5.200v13.600L18.5 12Z');
export const StopIcon = /* @__PURE__ */ icon(
  'M7.5 7h9a.5.5 0 0 1 .5.5v9a.5.5 0 0 1-.5.5h-9a.5.5 0 0 1-.5-.5v-9a.5.5 0 0 1 .5-.5Z',
);
export const DownloadIcon = /* @__PURE__ */ icon(
  'M12 4v11m0 0 4.5-4.500M12 15l-4.5-4.500M4.5 19.500h15',
);
export const LinkIcon = /* @__PURE__ */ icon(
  'M10 14a4 4 0 0 0 5.7 0l3.1-3.100a4 4 0 0 0-5.7-5.700L12 6.300M14 10a4 4 0 0 0-5.7 0l-3.1 3.100a4 4 0 0 0 5.7 5.700L12 17.7',
);
export const AgainIcon = /* @__PURE__ */ icon(
  'M9.5 4h8.500a2 2 0 0 1 2 2v8.500M6 8h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2ZM10 11.500v5M7.5 14h5',
);
export const CopyIcon = /* @__PURE__ */ icon(
  'M10 8h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-8a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2ZM5 16a1.500 1.500 0 0 1-1-1.500V6a2 2 0 0 1 2-2h8.500A1.500 1.500 0 0 1 16 5',
);
export const TrashIcon = /* @__PURE__ */ icon(
  'M4.5 7h15M9.5 7V5a1 1 0 0 1 1-1h3a1 1 0 0 1 1 1v2M6.5 7l.8 11.200A2 2 0 0 0 9.3 20h5.400a2 2 0 0 0 2-1.800L17.5 7M10 11v5M14 11v5',
);
export const CropIcon = /* @__PURE__ */ icon('M7 3v12a2 2 0 0 0 2 2h12M3 7h12a2 2 0 0 1 2 2v12');
export const CheckIcon = /* @__PURE__ */ icon('M5 12.500l4.5 4.500L19 7.5');
export const CloseIcon = /* @__PURE__ */ icon('M7 7l10 10M17 7 7 17');
export const AlertIcon = /* @__PURE__ */ icon(
  'M12 3.500a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 8v4.500M12 16h.01',
);
export const ClockIcon = /* @__PURE__ */ icon(
  'M12 3.500a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.500V12l3 2',
);
export const UpIcon = /* @__PURE__ */ icon('M12 19V5m0 0L6.5 10.500M12 5l5.5 5.5');
export const WaveIcon = /* @__PURE__ */ icon('M4 10.500v3M8 7v10M12 4v16M16 8v8M20 10.500v3');
export const GlobeIcon = /* @__PURE__ */ icon(
  'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM4.500 12h15M12 4c2.500 2.400 3.500 5 3.500 8s-1 5.600-3.500 8c-2.500-2.400-3.500-5-3.500-8s1-5.600 3.500-8Z',
);
export const StarIcon = /* @__PURE__ */ icon(
  'M12 3.800l2.5 5.200 5.700.8-4.100 4 1 5.700-5.100-2.700-5.100 2.700 1-5.700-4.100-4 5.700-.8Z',
);
export const CrossIcon = /* @__PURE__ */ icon('M6.5 6.500l11 11M17.5 6.500l-11 11');
export const PauseIcon = /* @__PURE__ */ icon('M8.5 6v12M15.5 6v12');
export const ResetIcon = /* @__PURE__ */ icon(
  'M5 4.500v4.500h4.500M5.400 9a7.500 7.500 0 1 1-.7 5',
);
export const ChevronIcon = /* @__PURE__ */ icon('M6.5 9.5 12 15l5.5-5.5');
export const BackIcon = /* @__PURE__ */ icon('M19 12H5m0 0 5.5-5.500M5 12l5.5 5.5');
export const PhotoIcon = /* @__PURE__ */ icon(
  'M6 4h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2ZM4.5 18l5-6 4 4.5 2.5-2.5 3.5 4M15.5 8.500h.01',
);
export const EyeIcon = /* @__PURE__ */ icon(
  'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9.500a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
);
export const EyeOffIcon = /* @__PURE__ */ icon(
  'M4 4l16 16M9.9 5.800A9 9 0 0 1 12 5.500c6 0 9.5 6.5 9.5 6.500a16 16 0 0 1-2.6 3.300M6.3 7.400A15.5 15.5 0 0 0 2.5 12S6 18.5 12 18.500a9 9 0 0 0 4.6-1.300M10.2 10.300a2.5 2.5 0 0 0 3.5 3.5',
);
export const FaceIcon = /* @__PURE__ */ icon(
  'M12 3.500a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM9 10v.01M15 10v.01M8.3 14a4.3 4.3 0 0 0 7.4 0',
);
export const PersonIcon = /* @__PURE__ */ icon(
  'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20.500a7.5 7.5 0 0 1 15 0',
);

/** The name stands beside it, so `alt` is empty. */
export function Logo({ size = 22 }: { readonly size?: number }) {
  return <img src="/icon.svg" width={size} height={size} alt="" />;
}
