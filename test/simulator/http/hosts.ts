/** The API's own host; the files it gives out are there, too. */
export const API_HOST = 'api.heygen.com';

/**
 * Where direct uploads go: a file store's host, not the API's. A browser has to be led to the
 * simulator's port for both.
 */
export const UPLOAD_HOST = 'uploads.heygen-simulator.example';
