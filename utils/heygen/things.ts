import * as v from 'valibot';
import { flag, id, shownText } from './values.ts';

/** HeyGen's answers about what an account has that a video can name. */

/** The folder that a listed video is in; `null` where it is in none. */
export const videoFolder = v.pipe(
  v.object({ folder_id: v.fallback(v.nullish(id, null), null) }),
  v.transform((data) => data.folder_id),
);

/** A folder; `null` for one in the trash. */
export const folder = v.pipe(
  v.object({ folder_id: id, name: shownText, is_trash: flag }),
  v.transform((data) => (data.is_trash ? null : { id: data.folder_id, name: data.name })),
);

/** What HeyGen is told of how names are said. */
export const glossary = v.pipe(
  v.object({ brand_glossary_id: id, name: shownText }),
  v.transform((data) => ({ id: data.brand_glossary_id, name: data.name })),
);
