/** Where a person writes: what they bring as text stays text there. */
const TEXT_FIELDS =
  'textarea, [contenteditable], input:is(:not([type]), [type="text"], [type="url"], [type="search"], [type="password"], [type="number"])';

/**
 * The picture files that somebody pastes or drops; none where the text beside them is meant, as with cells of a
 * spreadsheet, or where they come from a page of ours.
 */
export function filesBrought(
  { target }: Event,
  data: DataTransfer | null,
  ours: string,
): readonly File[] {
  const files = [...(data?.files ?? [])];
  if (!data || files.length === 0 || isOurs(data, ours)) return [];
  const writes = target instanceof Element && target.closest(TEXT_FIELDS) !== null;
  if (writes && hasText(data, files)) return [];
  // Some systems know no type for some pictures. Where none is a picture, one sentence says so.
  const pictures = files.filter(({ type }) => type === '' || type.startsWith('image/'));
  return pictures.length > 0 ? pictures : files;
}

/** The dragged picture is shown by a page of ours. @param ours the origin of such a page. */
export function isOurs(data: DataTransfer, ours: string): boolean {
  const url = data.getData('text/uri-list');
  return url.startsWith(`${ours}/`) || url.startsWith(`blob:${ours}/`);
}

/** A dragged picture has its address as a text, and copied files have their names: neither is what somebody wrote. */
function hasText(data: DataTransfer, files: readonly File[]): boolean {
  const text = data.getData('text/plain').trim();
  if (text === '' || data.types.includes('text/uri-list')) return false;
  return !text.split(/[\r\n]+/u).every((line) => files.some(({ name }) => line.endsWith(name)));
}
