/** A page of the extension in which an expression can be evaluated, whatever drives the browser. */
export interface InsidePage {
  evaluate(expression: string): Promise<unknown>;
}

/** The extension's object stores that tests look into. */
export type StoreName =
  | 'jobs'
  | 'drafts'
  | 'photos'
  | 'ledger'
  | 'uploads'
  | 'removals'
  | 'table'
  | 'voices';

/** All records of a store, as far as JSON carries them. */
export async function allIn(page: InsidePage, store: StoreName): Promise<readonly unknown[]> {
  const all = await inDatabase(
    page,
    `settled(db.transaction('${store}').objectStore('${store}').getAll())`,
  );
  if (!Array.isArray(all)) throw new Error(`The store ${store} can't be read.`);
  return all;
}

/** Puts a record, given as an expression, beside what a store holds. */
export async function put(page: InsidePage, store: StoreName, record: string): Promise<void> {
  await write(page, store, `[${record}]`);
}

/** Puts records, given as the expression of an array, in place of all that a store holds. */
export async function replaceAll(
  page: InsidePage,
  store: StoreName,
  records: string,
): Promise<void> {
  await write(page, store, records, 'store.clear();');
}

async function write(
  page: InsidePage,
  store: StoreName,
  records: string,
  first = '',
): Promise<void> {
  // What has to be awaited for a record is awaited before: a transaction ends by itself.
  await inDatabase(
    page,
    `(async () => {
      const records = ${records};
      const transaction = db.transaction('${store}', 'readwrite');
      const store = transaction.objectStore('${store}');
      ${first}
      for (const record of records) store.put(record);
      await new Promise((done, fail) => {
        transaction.oncomplete = done;
        transaction.onerror = () => fail(transaction.error);
      });
    })()`,
  );
}

/** The value of an expression in which the database is open as `db`, and `settled` awaits a request. */
async function inDatabase(page: InsidePage, expression: string): Promise<unknown> {
  return page.evaluate(`(async () => {
    const settled = (asked) => new Promise((done, fail) => {
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
    });
    const db = await settled(indexedDB.open('stillspeak'));
    try {
      return await ${expression};
    } finally {
      db.close();
    }
  })()`);
}
