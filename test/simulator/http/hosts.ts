/** The API's own host. */
export const API_HOST = 'api.heygen.com';

/** Where the files are that the API gives out: it is never the API's own host. */
export const MEDIA_HOST = 'files.heygen.ai';

/**
 * Where direct uploads go: a file store's host, not the API's. A browser has to be led to the
 * simulator's port for all of them.
 */
export const UPLOAD_HOST = 'uploads.heygen-simulator.example';
