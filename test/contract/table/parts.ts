import { must, text, union } from '../shape.ts';

/** A file as requests name it. */
export const assetRef = union('type', {
  url: { url: must(text(), 'Public HTTPS.') },
  asset_id: { asset_id: must(text()) },
  base64: { media_type: must(text()), data: must(text()) },
});
