/** Where the RIS listens unless somebody decides otherwise. */
export const DEFAULT_PORT = 8000;
