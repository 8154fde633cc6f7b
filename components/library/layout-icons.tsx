import { icon } from '../parts/icons.tsx';

export const GridIcon = /* @__PURE__ */ icon(
  'M4 4h6.500v6.500H4ZM13.500 4H20v6.500h-6.500ZM4 13.500h6.500V20H4ZM13.500 13.500H20V20h-6.500Z',
);
export const ListIcon = /* @__PURE__ */ icon(
  'M4 6.500h.01M4 12h.01M4 17.500h.01M8.500 6.500H20M8.500 12H20M8.500 17.500H20',
);
