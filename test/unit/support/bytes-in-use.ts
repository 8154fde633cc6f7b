import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Has the fake browser count as Chromium does: the name and the value's JSON. */
export function countBytes(): void {
  const { local } = fakeBrowser.storage;
  Object.assign(local, {
    getBytesInUse: async (name: string) => {
      const { [name]: value } = await local.get(name);
      return value === undefined ? 0 : name.length + JSON.stringify(value).length;
    },
  });
}
