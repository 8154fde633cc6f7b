import { icon } from './icons.tsx';

/** Those that the list of videos has no use for: it is what is looked at first. */

export const StopIcon = /* @__PURE__ */ icon(
  'M7.5 7h9a.5.5 0 0 1 .5.5v9a.5.5 0 0 1-.5.5h-9a.5.5 0 0 1-.5-.5v-9a.5.5 0 0 1 .5-.5Z',
);
export const CopyIcon = /* @__PURE__ */ icon(
  'M10 8h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-8a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2ZM5 16a1.500 1.500 0 0 1-1-1.500V6a2 2 0 0 1 2-2h8.500A1.500 1.500 0 0 1 16 5',
);
export const CropIcon = /* @__PURE__ */ icon('M7 3v12a2 2 0 0 0 2 2h12M3 7h12a2 2 0 0 1 2 2v12');
export const CloseIcon = /* @__PURE__ */ icon('M7 7l10 10M17 7 7 17');
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
export const EyeIcon = /* @__PURE__ */ icon(
  'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9.500a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
);
export const EyeOffIcon = /* @__PURE__ */ icon(
  'M4 4l16 16M9.9 5.800A9 9 0 0 1 12 5.500c6 0 9.5 6.5 9.5 6.500a16 16 0 0 1-2.6 3.300M6.3 7.400A15.5 15.5 0 0 0 2.5 12S6 18.5 12 18.500a9 9 0 0 0 4.6-1.300M10.2 10.300a2.5 2.5 0 0 0 3.5 3.5',
);
export const PersonIcon = /* @__PURE__ */ icon(
  'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20.500a7.5 7.5 0 0 1 15 0',
);
export const PinIcon = /* @__PURE__ */ icon(
  'M9 4h6l-.8 6.500 3.300 3.500H6.500l3.300-3.500ZM12 14v6.500',
);
export const PanelIcon = /* @__PURE__ */ icon(
  'M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2ZM14.500 5v14',
);
export const SlidersIcon = /* @__PURE__ */ icon(
  'M4 8h9M19 8h1M4 16h3M13 16h7M16 5.500a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM10 13.500a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
);
export const InfoIcon = /* @__PURE__ */ icon(
  'M12 3.500a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 11v5M12 8h.01',
);
export const KeyIcon = /* @__PURE__ */ icon(
  'M15.5 4a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9ZM12.300 11.700 4 20m2.500-2.500 2.500 2.500',
);
export const PlusIcon = /* @__PURE__ */ icon('M12 5v14M5 12h14');
export const AgainIcon = /* @__PURE__ */ icon(
  'M9.5 4h8.500a2 2 0 0 1 2 2v8.500M6 8h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2ZM10 11.500v5M7.5 14h5',
);
export const TrashIcon = /* @__PURE__ */ icon(
  'M4.5 7h15M9.5 7V5a1 1 0 0 1 1-1h3a1 1 0 0 1 1 1v2M6.5 7l.8 11.200A2 2 0 0 0 9.3 20h5.400a2 2 0 0 0 2-1.800L17.5 7M10 11v5M14 11v5',
);
export const FolderIcon = /* @__PURE__ */ icon(
  'M5 5h4l2.500 2.500H19a2 2 0 0 1 2 2V17a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2Z',
);
export const NotesIcon = /* @__PURE__ */ icon(
  'M6 4h12a1 1 0 0 1 1 1v10l-5 5H6a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1ZM19 15h-5v5M8.500 9h7M8.500 13h4',
);
export const CaptionsIcon = /* @__PURE__ */ icon(
  'M5 5.500h14a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2ZM7 14.500h4.500M15 14.500h2M7 11h2M12.500 11h4.500',
);
