/**
 * Reads an answer's text, as far as it is one that can be held.
 *
 * @param most bytes.
 * @returns `null` where there are more: the rest is not read.
 */
export async function readText(response: Response, most: number): Promise<string | null> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
